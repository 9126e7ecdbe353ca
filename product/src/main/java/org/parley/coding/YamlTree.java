package org.parley.coding;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A YAML file as a tree that knows its lines. A key without a value is as good as absent; anchors
 * and aliases are refused, so that a small file stays small.
 */
final class YamlTree {

  /** A codebook is five levels deep. */
  private static final int MAX_DEPTH = 20;

  private static final int MAX_LENGTH = 2_000_000;

  private static final YAMLFactory YAML = new YAMLFactory();

  private final Problems problems;
  private final Map<String, Integer> lines = new HashMap<>();

  private YamlTree(Problems problems) {
    this.problems = problems;
  }

  /** A tree and, by JSON pointer, the line (from 1) on which each key or list entry begins. */
  record Read(JsonNode root, Map<String, Integer> lines) {

    /** The line of a node, or of the nearest one that holds it. */
    int line(String pointer) {
      String at = pointer;
      while (!lines.containsKey(at) && !at.isEmpty()) {
        at = at.substring(0, at.lastIndexOf('/'));
      }
      return lines.getOrDefault(at, 1);
    }
  }

  /** Reads a file; what is wrong with it is added to the problems, and the tree is then partial. */
  static Read read(String yaml, Problems problems) {
    YamlTree tree = new YamlTree(problems);
    return new Read(tree.root(yaml), tree.lines);
  }

  /** One step of a JSON pointer (RFC 6901). */
  static String step(String key) {
    return "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private JsonNode root(String yaml) {
    if (yaml.length() > MAX_LENGTH) {
      problems.add(1, "longer than 2 million characters", "split the codebook in two");
      return MissingNode.getInstance();
    }
    try (YAMLParser parser = YAML.createParser(yaml)) {
      if (parser.nextToken() == null) {
        problems.add(1, "the file is empty", "begin with: schema: 1");
        return MissingNode.getInstance();
      }
      JsonNode root = node(parser, "", 0);
      if (parser.nextToken() != null) {
        problems.add(line(parser), "a second document begins", "keep one codebook to a file");
      }
      return root;
    } catch (TooDeep e) {
      problems.add(e.line, "more than 20 levels deep", "follow the form of the example codebook");
    } catch (StreamConstraintsException e) {
      problems.add(place(e), "a value or nesting is too large", "shorten it");
    } catch (JsonProcessingException e) {
      problems.add(place(e), "not YAML: " + reason(e), advice(e));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return MissingNode.getInstance();
  }

  private JsonNode node(YAMLParser parser, String pointer, int depth) throws IOException {
    lines.putIfAbsent(pointer, line(parser));
    if (depth > MAX_DEPTH) {
      throw new TooDeep(parser, line(parser));
    }
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      problems.add(
          line(parser), "anchors (&name) and aliases (*name) are not read", "write the words out");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object(parser, pointer, depth);
    }
    return token == JsonToken.START_ARRAY ? array(parser, pointer, depth) : scalar(parser, token);
  }

  private JsonNode object(YAMLParser parser, String pointer, int depth) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      String at = pointer + step(key);
      if (lines.put(at, line(parser)) != null) {
        problems.add(line(parser), "\"" + key + "\" stands here twice", "keep one of the two");
      }
      parser.nextToken();
      JsonNode value = node(parser, at, depth + 1);
      if (!value.isNull()) {
        object.set(key, value);
      }
    }
    return object;
  }

  private JsonNode array(YAMLParser parser, String pointer, int depth) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(node(parser, pointer + "/" + array.size(), depth + 1));
    }
    return array;
  }

  private static JsonNode scalar(YAMLParser parser, JsonToken token) throws IOException {
    String text = parser.getText();
    return switch (token) {
      case VALUE_TRUE, VALUE_FALSE -> BooleanNode.valueOf(token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> NullNode.getInstance();
      case VALUE_NUMBER_INT ->
          text.matches("-?\\d{1,9}") ? IntNode.valueOf(Integer.parseInt(text)) : new TextNode(text);
      default -> text.isBlank() ? NullNode.getInstance() : new TextNode(text);
    };
  }

  private static int line(YAMLParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private static int place(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
  }

  /** The parser's own reason, without the places and the context it wraps it in. */
  private static String reason(JsonProcessingException e) {
    return Arrays.stream(e.getOriginalMessage().split("\n"))
        .filter(s -> !s.isBlank() && !s.startsWith(" ") && !s.startsWith("while "))
        .findFirst()
        .orElse("it cannot be read");
  }

  private static String advice(JsonProcessingException e) {
    return e.getOriginalMessage().contains("TAB")
        ? "indent with spaces, not tabs"
        : "check the indentation, colons, brackets and quotation marks here and just above";
  }

  /** Nesting past any codebook's. */
  private static final class TooDeep extends JsonParseException {
    private static final long serialVersionUID = 1L;
    private final int line;

    TooDeep(YAMLParser parser, int line) {
      super(parser, "too deep");
      this.line = line;
    }
  }
}
