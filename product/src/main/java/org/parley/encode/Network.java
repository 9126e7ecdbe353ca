package org.parley.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
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
    OrtEnvironment environment = environment();
    try (SessionOptions options = new SessionOptions()) {
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.addConfigEntry("session.inter_op.allow_spinning", "0");
      options.setMemoryPatternOptimization(false);
      return new Network(environment, environment.createSession(weights, options));
    } catch (OrtException e) {
      throw new ModelException(
          "ONNX Runtime cannot use the weights: " + e.getMessage() + "; build Parley anew.", e);
    }
  }

  private static OrtEnvironment environment() {
    try {
      return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "parley");
    } catch (LinkageError | RuntimeException e) {
      throw new ModelException(
          "ONNX Runtime does not load on this machine ("
              + System.getProperty("os.name")
              + ", "
              + System.getProperty("os.arch")
              + ": "
              + deepest(e).getMessage()
              + "); it needs Linux with glibc, macOS on ARM or Windows on x64, and a folder for"
              + " temporary files that may be written to (java.io.tmpdir, now "
              + System.getProperty("java.io.tmpdir")
              + ").",
          e);
    }
  }

  private static Throwable deepest(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? e : deepest(cause);
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
