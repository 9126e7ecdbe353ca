package org.parley.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Statements that pass a reader's filter, those of the newest article first.
 *
 * @param article the article they are narrowed to, or null
 */
record StatementsPage(
    Frame frame,
    Query query,
    List<Choice> speakers,
    List<Choice> kinds,
    List<Choice> outlets,
    @Nullable Head article,
    String found,
    List<Row> rows,
    Pager pager) {

  /** A value that a filter offers. */
  record Choice(String value, String label, boolean chosen) {}

  static StatementsPage of(
      Catalogue.Snapshot record, Query query, String found, List<Row> rows, Pager pager) {
    return new StatementsPage(
        Frame.of("Statements", "statements", record.size()),
        query,
        choices(record.speakers(), record.publicity()::name, query.speaker()),
        kinds(query.kind()),
        choices(record.outlets(), name -> name, query.outlet()),
        query.article() == null ? null : record.head(query.article()).orElse(null),
        found,
        rows,
        pager);
  }

  private static List<Choice> choices(
      Map<String, Long> counts, UnaryOperator<String> name, @Nullable String chosen) {
    List<Choice> choices = new ArrayList<>();
    counts.forEach(
        (key, count) ->
            choices.add(
                new Choice(
                    key,
                    Wording.shortened(name.apply(key), 60) + " (" + count + ")",
                    key.equals(chosen))));
    return choices;
  }

  private static List<Choice> kinds(@Nullable String chosen) {
    return List.of(
        kind("direct", "own words", chosen),
        kind("mixed", "partly own words", chosen),
        kind("indirect", "paraphrase", chosen),
        kind(Query.OUTLET_VOICE, "the outlet\u2019s own voice", chosen));
  }

  private static Choice kind(String value, String label, @Nullable String chosen) {
    return new Choice(value, label, value.equals(chosen));
  }
}
