package org.parley.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The trained network in ONNX Runtime: a window's pieces and shapes to scores. A call computes on
 * the thread that makes it and on no other; any number of threads may call at once.
 */
final class Network implements AutoCloseable {

  private static final int TAGS = Settings.TAGS.size();
  private static final int POINTERS = Pointer.values().length;

  private final OrtEnvironment environment;
  private final OrtSession session;

  /** As many as there have been calls at one time. */
  private final Queue<Buffers> idle = new ConcurrentLinkedQueue<>();

  private Network(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /**
   * @param weights an ONNX file
   * @throws ModelException if ONNX Runtime does not load here, or not these weights
   */
  static Network of(byte[] weights) {
    OrtEnvironment environment = Onnx.environment();
    return new Network(environment, Onnx.session(environment, weights, Map.of()));
  }

  /** The scores of a window. */
  Scored score(Window window) {
    Buffers kept = idle.poll();
    Buffers buffers = kept != null ? kept : new Buffers();
    try {
      return run(window, buffers);
    } catch (OrtException e) {
      throw new IllegalStateException("the network failed on " + window.length() + " places", e);
    } finally {
      idle.add(buffers);
    }
  }

  private Scored run(Window window, Buffers buffers) throws OrtException {
    int length = window.length();
    int tags = length * TAGS;
    int pointers = POINTERS * length * length;
    buffers.reserve(3 * length, tags + pointers);
    LongBuffer ids = buffers.longs(0, length);
    LongBuffer shapes = buffers.longs(length, length);
    LongBuffer mask = buffers.longs(2 * length, length);
    for (int at = 0; at < length; at++) {
      ids.put(at, window.id(at));
      shapes.put(at, window.shape(at));
      mask.put(at, 1);
    }
    FloatBuffer tagScores = buffers.floats(0, tags);
    FloatBuffer pointerScores = buffers.floats(tags, pointers);
    long[] row = {1, length};
    try (OnnxTensor idsIn = OnnxTensor.createTensor(environment, ids, row);
        OnnxTensor shapesIn = OnnxTensor.createTensor(environment, shapes, row);
        OnnxTensor maskIn = OnnxTensor.createTensor(environment, mask, row);
        OnnxTensor tagsOut =
            OnnxTensor.createTensor(environment, tagScores, new long[] {1, length, TAGS});
        OnnxTensor pointersOut =
            OnnxTensor.createTensor(
                environment, pointerScores, new long[] {1, POINTERS, length, length})) {
      session
          .run(
              Map.of("input_ids", idsIn, "shape_ids", shapesIn, "attention_mask", maskIn),
              Map.of("tags", tagsOut, "pointers", pointersOut))
          .close();
      return new Scored(window, copied(tagScores), copied(pointerScores));
    }
  }

  private static float[] copied(FloatBuffer buffer) {
    float[] copy = new float[buffer.capacity()];
    buffer.get(0, copy);
    return copy;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the network does not close", e);
    }
  }
}
