package org.parley.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Published;
import org.parley.store.Shelved;
import org.parley.store.Slice;

/** The articles on record, newest first, by month. */
record ArticlesPage(Frame frame, List<Month> months, Pager pager) {

  /** The articles of a month, or those without a date. */
  record Month(String name, List<Line> lines) {}

  /**
   * An article in the list.
   *
   * @param day "Tue 21 Jan", or null
   * @param narrated "and 2 in the outlet's own voice", or null
   */
  record Line(
      Head head, @Nullable String day, String statements, @Nullable String narrated, Bar bar) {

    String href() {
      return "/articles/" + head.id();
    }

    String isoDay() {
      return head.published() == null ? "" : head.published().date().toString();
    }
  }

  static ArticlesPage of(Catalogue.Snapshot record, Slice<Shelved> slice) {
    List<Head> heads = slice.rows().stream().map(Head::of).toList();
    List<String> ids = heads.stream().map(head -> head.id().hex()).toList();
    Pager pager = Pager.of(slice, record.size().articles(), "/articles?", ids);
    List<Month> months = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    String name = "";
    for (Head head : heads) {
      String month = month(head.published());
      if (!month.equals(name)) {
        lines = new ArrayList<>();
        months.add(new Month(month, lines));
        name = month;
      }
      lines.add(line(head));
    }
    return new ArticlesPage(Frame.of("Articles", "articles", record.size()), months, pager);
  }

  private static String month(@Nullable Published published) {
    return published == null ? "Without a date" : Days.month(published.date());
  }

  private static Line line(Head head) {
    LocalDate day = head.published() == null ? null : head.published().date();
    int narrated = head.narrated();
    return new Line(
        head,
        day == null ? null : Days.inMonth(day),
        Wording.statements(head.spoken()),
        narrated == 0 ? null : narrated + " in the outlet\u2019s own voice",
        Bar.of(head));
  }
}
