package org.parley.coding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Holds a tree against {@code codebook.schema.json}, and says what is wrong in plain words. */
final class CodebookSchema {

  private static final JsonNode JSON = json("codebook.schema.json");

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(JSON);

  private static final Map<String, String> TYPES =
      Map.of(
          "string", "text",
          "integer", "a whole number",
          "boolean", "true or false",
          "array", "a list in [ ] or of lines that begin with -",
          "object", "a block of \"key: value\" lines");

  private final YamlTree.Read tree;
  private final Problems problems;

  CodebookSchema(YamlTree.Read tree, Problems problems) {
    this.tree = tree;
    this.problems = problems;
  }

  void check() {
    for (Error error : SCHEMA.validate(tree.root())) {
      tell(error);
    }
  }

  private void tell(Error error) {
    String at = error.getInstanceLocation().toString();
    String rule = error.getSchemaLocation().getFragment().toString();
    JsonNode schema = JSON.at(rule.substring(0, rule.lastIndexOf('/')));
    int line = tree.line(at);
    String key = at.substring(at.lastIndexOf('/') + 1);
    String name =
        key.isEmpty() ? "the codebook" : key.matches("\\d+") ? "entry" : "\"" + key + "\"";
    String value = name + " is " + shown(error.getInstanceNode());
    switch (error.getKeyword()) {
      case "additionalProperties" -> unknownKey(at, error.getProperty(), schema);
      case "required" -> {
        String missing = error.getProperty();
        String what = described(schema.at("/properties/" + missing));
        problems.add(line, "\"" + missing + "\" is missing", "add " + missing + ": " + what);
      }
      case "type" -> problems.add(line, value, "write " + wanted(error));
      case "enum" ->
          problems.add(
              line, value, Problems.suggest(error.getInstanceNode().asText(), words(schema)));
      case "pattern" -> pattern(line, value, error, schema);
      case "minItems" -> problems.add(line, name + " is an empty list", "write at least one entry");
      default -> problems.add(line, value, "write " + described(schema));
    }
  }

  private void unknownKey(String at, String key, JsonNode schema) {
    List<String> known = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(known::add);
    problems.add(
        tree.line(at + YamlTree.step(key)),
        "unknown key \"" + key + "\"",
        Problems.suggest(key, known));
  }

  private void pattern(int line, String value, Error error, JsonNode schema) {
    String slug =
        error
            .getInstanceNode()
            .asText()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    boolean id = !slug.isEmpty() && slug.matches(error.getSchemaNode().asText());
    problems.add(line, value, "write " + described(schema) + (id ? "; for instance " + slug : ""));
  }

  /** What belongs there: by the type first, with the way out where a number stood for text. */
  private static String wanted(Error error) {
    JsonNode type = error.getSchemaNode();
    String name = type.isArray() ? type.path(0).asText() : type.asText();
    JsonNode value = error.getInstanceNode();
    String wanted = TYPES.getOrDefault(name, name);
    return name.equals("string") && value.isValueNode() && !value.isNull()
        ? wanted + ": \"" + value.asText() + "\" in quotation marks"
        : wanted;
  }

  private static String shown(JsonNode value) {
    if (value.isObject()) {
      return "a block of keys";
    }
    if (value.isArray()) {
      return "a list";
    }
    if (value.isNull()) {
      return "empty";
    }
    String text = value.asText();
    String cut = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return value.isTextual() ? "\"" + cut + "\"" : cut;
  }

  private static String described(JsonNode schema) {
    return schema.path("description").asText("what the schema describes");
  }

  private static List<String> words(JsonNode schema) {
    List<String> words = new ArrayList<>();
    schema.path("enum").forEach(word -> words.add(word.asText()));
    return words;
  }

  private static JsonNode json(String resource) {
    try (InputStream in = CodebookSchema.class.getResourceAsStream(resource)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
