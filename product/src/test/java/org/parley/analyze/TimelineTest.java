package org.parley.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.statement.StatementId;

class TimelineTest {

  private static final LocalDate MONDAY = LocalDate.of(2031, 1, 6);
  private static final TreeMap<LocalDate, Integer> READ =
      new TreeMap<>(Map.of(MONDAY, 2, MONDAY.plusDays(3), 1, MONDAY.plusDays(20), 4));

  @Test
  void tellsQuietFromWantOfReading() {
    Timeline timeline =
        timeline(
            MONDAY,
            MONDAY.plusDays(29),
            remark("crew", MONDAY),
            remark("crew", MONDAY.plusDays(20)));
    Timeline.Lane crew = timeline.lanes().get(0);
    assertThat(timeline.grain()).isEqualTo(Grain.DAY);
    assertThat(crew.quiet())
        .containsExactly(
            new Timeline.Quiet(MONDAY.plusDays(1), MONDAY.plusDays(19), 1),
            new Timeline.Quiet(MONDAY.plusDays(21), MONDAY.plusDays(29), 0));
    assertThat(timeline.lanes().get(1).quiet())
        .containsExactly(new Timeline.Quiet(MONDAY, MONDAY.plusDays(29), 7));
  }

  @Test
  void sixDaysWithoutAWordAreNotQuiet() {
    Timeline timeline =
        timeline(
            MONDAY, MONDAY.plusDays(7), remark("crew", MONDAY), remark("crew", MONDAY.plusDays(7)));
    assertThat(timeline.lanes().get(0).quiet()).isEmpty();
  }

  @Test
  void countsByWeekAndByMonthWhereTheRecordIsLong() {
    LocalDate thursday = MONDAY.plusDays(3);
    Timeline weeks =
        timeline(thursday, thursday.plusDays(200), remark("crew", thursday.plusDays(4)));
    assertThat(weeks.grain()).isEqualTo(Grain.WEEK);
    assertThat(weeks.start(0)).isEqualTo(thursday);
    assertThat(weeks.start(1)).isEqualTo(MONDAY.plusDays(7));
    assertThat(weeks.end(weeks.starts().size() - 1)).isEqualTo(thursday.plusDays(200));
    assertThat(weeks.lanes().get(0).sayings().subList(0, 3)).containsExactly(0, 1, 0);
    assertThat(weeks.articles().subList(0, 3)).containsExactly(1, 0, 4);
    Timeline months = timeline(thursday, thursday.plusYears(4), remark("crew", thursday));
    assertThat(months.grain()).isEqualTo(Grain.MONTH);
    assertThat(months.starts()).hasSize(49);
  }

  @Test
  void whatHasNoDayIsCountedApartAndWhatLiesOutsideNowhere() {
    Timeline timeline =
        timeline(
            MONDAY,
            MONDAY.plusDays(9),
            remark("crew", null),
            remark("crew", MONDAY.minusDays(1)),
            remark("crew", MONDAY.plusDays(10)),
            remark("crew", MONDAY.plusDays(9)));
    assertThat(timeline.lanes().get(0).undated()).isOne();
    assertThat(timeline.lanes().get(0).total()).isOne();
    assertThat(timeline.lanes().get(1).total()).isZero();
  }

  private static Timeline timeline(LocalDate from, LocalDate to, Remark... remarks) {
    return Timeline.of(List.of("crew", "line"), List.of(remarks), READ, from, to);
  }

  private static Remark remark(String party, @Nullable LocalDate day) {
    return new Remark(party, day, Set.of(), List.of(new StatementId("0123456789abcdef0123")));
  }
}
