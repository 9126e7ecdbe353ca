package org.parley.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A file of this room, sent as it is. */
final class Asset {

  private final byte[] bytes;
  private final String type;

  Asset(String name, String type) {
    this.type = type;
    try (InputStream in = Asset.class.getResourceAsStream(name)) {
      bytes = Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private Asset(byte[] bytes, String type) {
    this.bytes = bytes;
    this.type = type;
  }

  /** Text that is made. */
  static Asset of(String text, String type) {
    return new Asset(text.getBytes(StandardCharsets.UTF_8), type);
  }

  void send(Context context) {
    context.header("Cache-Control", "private, max-age=60");
    context.contentType(type).result(bytes);
  }
}
