package org.parley.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Figure;
import org.parley.statement.Medium;
import org.parley.statement.Period;
import org.parley.statement.Precision;
import org.parley.statement.Relay;
import org.parley.statement.Said;
import org.parley.statement.Told;

/** Compares what was read of a statement with the fields a case states. */
final class Verdicts {

  private final JsonNode expected;

  /** What is wrong, a line each: field, what it should be, what was read. */
  private final List<String> wrong = new ArrayList<>();

  private Verdicts(JsonNode expected) {
    this.expected = expected;
  }

  /** What is wrong with the circumstances; empty where all stated fields are right. */
  static List<String> of(JsonNode expected, Circumstances read) {
    Verdicts verdicts = new Verdicts(expected);
    verdicts.said(read.said());
    verdicts.told(read.told());
    verdicts.relay(read.relayedBy());
    verdicts.figures(read.figures());
    return verdicts.wrong;
  }

  /** What is wrong with the attribution itself. */
  static List<String> of(JsonNode expected, Attribution read) {
    Verdicts verdicts = new Verdicts(expected);
    var speaker = read.speaker();
    verdicts.check(expected, "speaker", speaker == null ? null : speaker.name());
    verdicts.check(expected, "role", speaker == null ? null : speaker.role());
    verdicts.check(expected, "kind", read.kind() == null ? null : read.kind().word());
    verdicts.check(expected, "voice", read.voice().word());
    return verdicts.wrong;
  }

  /** Whether a day is given where the case says that none can be known. */
  static boolean isInvented(JsonNode expected, @Nullable Said read) {
    return expected.path("said").asText("").equals("unknown")
        && read != null
        && (read.from() != null || read.to() != null);
  }

  private void said(@Nullable Said read) {
    JsonNode said = expected.get("said");
    if (said == null) {
      return;
    }
    if (!said.isObject()) {
      boolean none = read == null || read.precision() == Precision.UNKNOWN;
      wrongUnless(none, "said", said, String.valueOf(read));
      return;
    }
    check(said, "from", read == null ? null : read.from());
    String to = said.has("to") ? "to" : "from";
    if (said.has("to") || said.path("precision").asText("day").equals("day")) {
      wrongUnless(same(said.get(to), read == null ? null : read.to()), "to", said, read);
    }
    check(said, "precision", read == null ? null : read.precision().word());
    check(said, "words", read == null ? null : read.words().text());
    check(said, "anchor", read == null ? null : read.anchor().word());
  }

  private void told(@Nullable Told read) {
    JsonNode told = expected.get("told");
    if (told == null) {
      return;
    }
    if (!told.isObject()) {
      wrongUnless(read == null, "told", told, read);
      return;
    }
    Medium medium = read == null ? null : read.medium();
    check(told, "outlet", read == null ? null : read.outlet());
    check(told, "to", read == null ? null : read.to());
    check(told, "asked", read == null ? null : read.asked());
    check(told, "medium", medium == null ? null : medium.word());
  }

  private void relay(List<Relay> read) {
    if (expected.has("relay")) {
      List<String> names = new ArrayList<>();
      expected.get("relay").forEach(name -> names.add(name.asText()));
      List<String> found = read.stream().map(Relay::name).toList();
      wrongUnless(names.equals(found), "relay", expected.get("relay"), found);
    }
  }

  private void figures(List<Figure> read) {
    JsonNode figures = expected.get("figures");
    if (figures == null) {
      return;
    }
    if (figures.size() != read.size()) {
      wrong.add("figures: " + figures + ", read " + read);
      return;
    }
    for (int i = 0; i < read.size(); i++) {
      figure(figures.get(i), read.get(i));
    }
  }

  private void figure(JsonNode figure, Figure read) {
    if (figure.has("value")) {
      BigDecimal value = figure.get("value").decimalValue();
      boolean same = value.compareTo(read.low()) == 0 && value.compareTo(read.high()) == 0;
      wrongUnless(same, "value", figure, read);
    } else {
      boolean same =
          figure.get("low").decimalValue().compareTo(read.low()) == 0
              && figure.get("high").decimalValue().compareTo(read.high()) == 0;
      wrongUnless(same, "low, high", figure, read);
    }
    if (figure.has("approximate")) {
      wrongUnless(
          figure.get("approximate").asBoolean() == read.approximate(), "approximate", figure, read);
    }
    check(figure, "unit", read.unit());
    check(figure, "of", read.of());
    check(figure, "scope", read.scope());
    Period period = read.period();
    if (figure.has("period") && !figure.get("period").isObject()) {
      wrongUnless(period == null, "period", figure, period);
    } else if (figure.has("period")) {
      check(figure.get("period"), "from", period == null ? null : period.from());
      check(figure.get("period"), "to", period == null ? null : period.to());
    }
  }

  private void check(JsonNode node, String field, @Nullable Object read) {
    if (node.has(field)) {
      wrongUnless(same(node.get(field), read), field, node.get(field), read);
    }
  }

  private static boolean same(JsonNode stated, @Nullable Object read) {
    boolean none = stated.isNull() || stated.asText().equals("none");
    return none ? read == null : read != null && stated.asText().equals(read.toString());
  }

  private void wrongUnless(boolean right, String field, JsonNode stated, @Nullable Object read) {
    if (!right) {
      wrong.add(field + ": " + stated + ", read " + read);
    }
  }

  /** The names of a case's fields that nobody knows. */
  static List<String> unknown(JsonNode node, Map<String, List<String>> known, String at) {
    List<String> unknown = new ArrayList<>();
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.getOrDefault(at, List.of()).contains(name)) {
        unknown.add(at + name);
      } else if (node.get(name).isObject()) {
        unknown.addAll(unknown(node.get(name), known, name + "."));
      } else if (node.get(name).isArray() && node.get(name).path(0).isObject()) {
        node.get(name).forEach(item -> unknown.addAll(unknown(item, known, name + ".")));
      }
    }
    return unknown;
  }
}
