package org.parley.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;

/** JSON values, one a line, each line ended by a line feed. */
public final class JsonLines {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

  private final Writer out;

  /** Writes to a stream of the caller's, who closes it. */
  public JsonLines(Writer out) {
    this.out = out;
  }

  /**
   * @throws IOException if the stream cannot be written
   */
  public void write(JsonNode node) throws IOException {
    out.write(MAPPER.writeValueAsString(node));
    out.write('\n');
  }
}
