package org.parley.encode;

import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.util.Map;

/** ONNX Runtime, set so that a call computes on the thread that makes it and on no other. */
final class Onnx {

  private Onnx() {}

  /**
   * @throws ModelException if ONNX Runtime does not load here
   */
  static OrtEnvironment environment() {
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

  /**
   * @param weights an ONNX file
   * @param borrowed the tables that this file has in another one, by name; must stay open as long
   *     as the session
   * @throws ModelException if ONNX Runtime cannot use the weights
   */
  static OrtSession session(
      OrtEnvironment environment, byte[] weights, Map<String, OnnxTensorLike> borrowed) {
    try (SessionOptions options = new SessionOptions()) {
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.addConfigEntry("session.inter_op.allow_spinning", "0");
      options.setMemoryPatternOptimization(false);
      if (!borrowed.isEmpty()) {
        options.addExternalInitializers(borrowed);
      }
      return environment.createSession(weights, options);
    } catch (OrtException e) {
      throw new ModelException(
          "ONNX Runtime cannot use the weights: " + e.getMessage() + "; build Parley anew.", e);
    }
  }

  private static Throwable deepest(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? e : deepest(cause);
  }
}
