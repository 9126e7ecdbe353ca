package org.parley.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Stance;
import org.parley.store.Choices;
import org.parley.store.Facet;
import org.parley.store.Recorded;
import org.parley.store.Slice;
import org.parley.store.Sought;

/**
 * Statements that pass a reader's filter, those of the newest article first.
 *
 * @param menus what they can be chosen by at first sight
 * @param more what else they can be chosen by
 * @param opened whether anything of {@code more} is chosen
 * @param article the article they are narrowed to, or null
 * @param chosen what is chosen, each with the address without it
 * @param csv address of the same list as a table
 * @param coded whether the record has a codebook
 * @param named whether any speaker can be chosen by name
 */
record StatementsPage(
    Frame frame,
    Sought query,
    List<Menu> menus,
    List<Menu> more,
    boolean opened,
    @Nullable String article,
    List<Chip> chosen,
    String found,
    List<Row> rows,
    Pager pager,
    String csv,
    boolean coded,
    boolean named) {

  /** Values that a filter offers. */
  record Menu(String name, String label, String any, List<Choice> choices) {}

  /** A value that a filter offers. */
  record Choice(String value, String label, boolean chosen) {}

  /** A value that is chosen. */
  record Chip(String label, String without) {}

  static final String PATH = "/statements";

  static StatementsPage of(Catalogue catalogue, Sought query, Slice<Recorded> slice) {
    Catalogue.Snapshot record = catalogue.now();
    Choices choices = catalogue.choices(query);
    Filters filters = new Filters(record.publicity(), choices, query, PATH);
    List<Menu> more = filters.more();
    List<Row> rows =
        slice.rows().stream()
            .map(
                one -> Row.of(one, one.article().text(), Head.of(one.article()), record.codebook()))
            .toList();
    List<String> ids = slice.rows().stream().map(one -> one.statement().id().hex()).toList();
    Pager pager = Pager.of(slice, choices.statements(), Query.address(PATH, query), ids);
    return new StatementsPage(
        Frame.of("Statements", "statements", record.size()),
        query,
        filters.first(),
        more,
        filters.opened(),
        query.article() == null ? null : query.article().hex(),
        filters.chips(),
        found(choices, slice.ahead() + slice.rows().size()),
        rows,
        pager,
        Query.link("/statements.csv", query),
        record.codebook() != null,
        record.publicity().namesAnybody());
  }

  /**
   * How much was found.
   *
   * @param seen rows up to the page's last, of which the counts may not know yet
   */
  private static String found(Choices choices, long seen) {
    long statements = Math.max(choices.statements(), seen);
    return Wording.statements(statements)
        + (choices.statements() == 0 ? "" : " in " + Wording.articles(choices.articles()));
  }

  boolean isOpen() {
    return query.equals(Sought.ALL);
  }

  /**
   * The filters of one list, in words.
   *
   * @param path of the list
   */
  record Filters(Publicity publicity, Choices choices, Sought query, String path) {

    /** What most look for. */
    List<Menu> first() {
      return List.of(
          menu(Facet.SPEAKER, "Speaker", "anyone"),
          menu(Facet.TARGET, "Proposal or issue", "any, or none"),
          menu(Facet.STANCE, "Stance", "any"));
    }

    List<Menu> more() {
      return List.of(
          menu(Facet.PARTY, "Party", "any"),
          menu(Facet.HOLDER, "Position of", "anybody"),
          menu(Facet.KIND, "In whose words", "any"),
          menu(Facet.OUTLET, "Outlet", "any"),
          menu(Facet.JUDGED, "Looked at by people", "either"));
    }

    /** Whether anything of {@link #more}, or a day, is chosen. */
    boolean opened() {
      return more().stream().anyMatch(menu -> menu.choices().stream().anyMatch(Choice::chosen))
          || query.from() != null
          || query.to() != null;
    }

    Menu menu(Facet facet, String label, String any) {
      String chosen = query.marks().get(facet);
      List<Choice> offered = new ArrayList<>();
      values(facet)
          .forEach(
              (value, count) ->
                  offered.add(
                      new Choice(
                          value,
                          Wording.shortened(word(facet, value), 60)
                              + (count < 0 ? "" : " (" + count + ")"),
                          value.equals(chosen))));
      offered.sort(order(facet));
      return new Menu(facet.word(), label, any, offered);
    }

    /** The values that may be offered, the chosen one always among them where it may be named. */
    Map<String, Long> values(Facet facet) {
      Map<String, Long> values = new TreeMap<>(choices.of(facet));
      values.keySet().removeIf(value -> !publicity.allows(facet, value));
      String chosen = query.marks().get(facet);
      if (chosen != null && publicity.allows(facet, chosen)) {
        values.putIfAbsent(chosen, 0L);
      }
      return values;
    }

    private static Comparator<Choice> order(Facet facet) {
      return switch (facet) {
        case STANCE ->
            Comparator.comparing(
                choice ->
                    List.of(Stance.values()).stream()
                        .map(Stance::word)
                        .toList()
                        .indexOf(choice.value()));
        case KIND -> Comparator.comparing(choice -> KINDS.indexOf(choice.value()));
        default -> Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER);
      };
    }

    private static final List<String> KINDS =
        List.of("direct", "mixed", "indirect", Sought.OUTLET_VOICE);

    private String word(Facet facet, String value) {
      return switch (facet) {
        case SPEAKER, PARTY, HOLDER -> publicity.name(value);
        case TARGET -> publicity.target(value);
        case KIND -> Wording.kindWord(value);
        case JUDGED -> value.equals("yes") ? "looked at" : "not yet";
        case STANCE, OUTLET -> value;
      };
    }

    List<Chip> chips() {
      List<Chip> chips = new ArrayList<>();
      if (query.words() != null && path.equals(PATH)) {
        add(chips, "the words " + query.words(), query.saying(null));
      }
      for (Facet facet : Facet.values()) {
        String value = query.marks().get(facet);
        if (value != null) {
          String name = publicity.allows(facet, value) ? word(facet, value) : value;
          add(chips, said(facet, name), query.without(facet));
        }
      }
      if (query.from() != null) {
        add(chips, "from " + Days.day(query.from()), query.between(null, query.to()));
      }
      if (query.to() != null) {
        add(chips, "to " + Days.day(query.to()), query.between(query.from(), null));
      }
      if (query.article() != null) {
        add(chips, "one article only", query.anywhere());
      }
      return chips;
    }

    private static String said(Facet facet, String name) {
      return switch (facet) {
        case SPEAKER -> "said by " + name;
        case PARTY -> "party: " + name;
        case HOLDER -> "position of " + name;
        case TARGET -> "on: " + name;
        case STANCE -> "stance: " + name;
        case KIND, OUTLET -> name;
        case JUDGED ->
            name.equals("not yet") ? "nobody has looked at it" : "somebody has looked at it";
      };
    }

    private void add(List<Chip> chips, String label, Sought without) {
      chips.add(new Chip(Wording.shortened(label, 80), Query.link(path, without)));
    }
  }
}
