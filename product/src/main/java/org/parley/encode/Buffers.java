package org.parley.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/** Memory outside the heap for one call of the network at a time; grows with the windows. */
final class Buffers {

  private ByteBuffer inputs = room(0);
  private ByteBuffer outputs = room(0);

  private static ByteBuffer room(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  /** Makes room for so many numbers. */
  void reserve(int longs, int floats) {
    if (inputs.capacity() < longs * Long.BYTES) {
      inputs = room(longs * Long.BYTES);
    }
    if (outputs.capacity() < floats * Float.BYTES) {
      outputs = room(floats * Float.BYTES);
    }
  }

  LongBuffer longs(int from, int count) {
    return inputs.asLongBuffer().slice(from, count);
  }

  FloatBuffer floats(int from, int count) {
    return outputs.asFloatBuffer().slice(from, count);
  }
}
