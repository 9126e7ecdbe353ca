package org.parley.serve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.link.Bounds;
import org.parley.link.Claim;
import org.parley.link.Figures;
import org.parley.serve.FigurePicture.Panel;
import org.parley.serve.FigurePicture.Point;
import org.parley.serve.FigurePicture.Rule;
import org.parley.serve.TimelinePicture.Label;
import org.parley.serve.TimelinePicture.Tick;

/** Puts the figures of a topic into a width. */
final class FigureDrawing {

  private static final int GUTTER = 190;
  private static final int VALUES = 74;
  private static final int PLOT = 132;
  private static final int ALONE = 38;
  private static final int LINE = 15;
  private static final int NAME = 30;
  private static final int MARGIN = 12;
  private static final double LETTER = 6.2;
  private static final double ROOM = 62;

  private final Figures figures;
  private final int width;
  private final int left;
  private final @Nullable LocalDate first;
  private final double day;
  private final long days;

  FigureDrawing(Figures figures, int width) {
    this.figures = figures;
    this.width = width;
    left = isWide() ? GUTTER : 0;
    List<LocalDate> dated =
        figures.claims().stream().flatMap(claim -> Stream.ofNullable(day(claim))).sorted().toList();
    first = dated.isEmpty() ? null : dated.get(0);
    days = dated.isEmpty() ? 0 : ChronoUnit.DAYS.between(dated.get(0), dated.get(dated.size() - 1));
    day = (width - left - VALUES - 2 * MARGIN - (isWide() ? 130 : 20)) / (double) Math.max(1, days);
  }

  private boolean isWide() {
    return width >= TimelinePicture.WIDE;
  }

  /** The day it was printed, else said. */
  static @Nullable LocalDate day(Claim claim) {
    LocalDate printed = claim.version().printed();
    return printed == null ? claim.version().day() : printed;
  }

  private double x(LocalDate at) {
    return rounded(
        left
            + VALUES
            + MARGIN
            + (days == 0
                ? (width - left - VALUES) / 3.0
                : ChronoUnit.DAYS.between(Objects.requireNonNull(first), at) * day));
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }

  /** Those that can be set against each other first. */
  FigurePicture draw(int most) {
    List<Panel> panels = new ArrayList<>();
    double y = 4;
    int undated = 0;
    int more = 0;
    List<List<Integer>> groups = new ArrayList<>(figures.comparable());
    groups.sort(Comparator.comparing(group -> group.size() == 1));
    for (List<Integer> group : groups) {
      List<Integer> dated =
          group.stream().filter(i -> day(figures.claims().get(i)) != null).toList();
      undated += group.size() - dated.size();
      if (panels.size() >= most) {
        more += dated.size();
      } else if (!dated.isEmpty()) {
        Panel panel = dated.size() > 1 ? plot(dated, y) : alone(dated.get(0), y);
        panels.add(panel);
        y = panel.bottom() + 8;
      }
    }
    int axis = (int) Math.round(y) + 2;
    String name = "Figures on " + figures.topic() + ", over time";
    return new FigurePicture(width, axis + 22, left, name, axis, panels, ticks(), undated, more);
  }

  private List<Label> name(List<String> words, double top, double middle) {
    List<Label> name = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String each : words) {
      lines.addAll(Picture.wrapped(each, isWide() ? NAME : 50, 2));
    }
    double y = isWide() ? middle - (lines.size() - 1) * LINE / 2.0 + 4 : top + LINE - 3;
    for (String line : lines) {
      name.add(new Label(0, rounded(y), line));
      y += LINE;
    }
    return name;
  }

  private Panel alone(int index, double top) {
    Claim claim = figures.claims().get(index);
    List<String> words = List.of(counted(claim));
    double above = isWide() ? top : top + LINE;
    double y = above + ALONE / 2.0;
    String value = Wording.shortened(claim.figure().words().text(), 30);
    String shown = isWide() ? value + "; " + who(claim) : value;
    Point point = point(index, y, y, y, new Bounds(null, null), shown, List.of());
    return new Panel(name(words, top, y), top, above + ALONE, List.of(), List.of(point));
  }

  private Panel plot(List<Integer> group, double top) {
    Scale scale = scale(group);
    double above = (isWide() ? top : top + LINE) + 8;
    double below = above + PLOT;
    List<Rule> rules = new ArrayList<>();
    for (BigDecimal value : scale.values()) {
      rules.add(new Rule(scale.y(value, above, below), number(value)));
    }
    List<Point> points = new ArrayList<>();
    for (int index : group) {
      Claim claim = figures.claims().get(index);
      Bounds bounds = claim.bounds();
      BigDecimal middle =
          claim.figure().low().add(claim.figure().high()).divide(BigDecimal.valueOf(2));
      double y = scale.y(middle, above, below);
      double low = bounds.low() == null ? y + 22 : scale.y(bounds.low(), above, below);
      double high = bounds.high() == null ? y - 22 : scale.y(bounds.high(), above, below);
      points.add(point(index, y, low, high, bounds, who(claim), points));
    }
    Claim one = figures.claims().get(group.get(0));
    List<String> words = List.of(counted(one));
    return new Panel(name(words, top, (above + below) / 2), top, below + 6, rules, points);
  }

  private Point point(
      int index, double y, double low, double high, Bounds bounds, String shown, List<Point> set) {
    Claim claim = figures.claims().get(index);
    double x = x(Objects.requireNonNull(day(claim)));
    String label = Wording.shortened(shown.replaceAll("\\s+", " ").strip(), isWide() ? 60 : 34);
    double wide = label.length() * LETTER + 22;
    boolean right = x + wide <= width && isFree(set, x, x + wide, y);
    boolean before = !right && x - wide >= left + VALUES && isFree(set, x - wide, x, y);
    boolean open = low > high;
    return new Point(
        index + 1,
        x,
        rounded(y),
        rounded(low),
        rounded(high),
        open && bounds.low() == null,
        open && bounds.high() == null,
        claim.figure().approximate(),
        right || before ? label : "",
        before,
        words(claim),
        "/statements/" + claim.version().linked().statement().id());
  }

  private static boolean isFree(List<Point> set, double from, double to, double y) {
    return set.stream()
        .noneMatch(
            point -> {
              double wide = point.shown().length() * LETTER + 22;
              double start = point.before() ? point.x() - wide : point.x();
              return Math.abs(point.y() - y) < 13 && start < to && start + wide > from;
            });
  }

  /** What is counted, of whom, when. */
  static String counted(Claim claim) {
    StringBuilder words = new StringBuilder();
    String counted = claim.counted();
    String unit = claim.figure().unit();
    words.append(counted != null ? counted : unit != null ? unit : "not stated what");
    if (claim.rate() != null) {
      words.append(", each ").append(claim.rate());
    }
    if (claim.figure().scope() != null) {
      words.append(", ").append(claim.figure().scope());
    }
    if (claim.figure().period() != null) {
      words.append(", ").append(Days.period(claim.figure().period()));
    }
    return words.toString().replaceAll("\\s+", " ");
  }

  /** Who claims it. */
  static String who(Claim claim) {
    return Wording.speaker(claim.version().linked().statement().attribution(), outlet(claim));
  }

  static @Nullable String outlet(Claim claim) {
    return claim.version().article().outlet() == null
        ? null
        : claim.version().article().outlet().name();
  }

  private static String words(Claim claim) {
    LocalDate day = day(claim);
    String outlet = outlet(claim);
    return Wording.shortened(claim.figure().words().text(), 80)
        + ", "
        + Wording.shortened(who(claim), 80)
        + (outlet == null ? "" : ", in " + Wording.shortened(outlet, 80))
        + (day == null ? "" : ", " + Days.day(day));
  }

  /** Values from the bottom of a plot to its top. */
  private record Scale(BigDecimal from, BigDecimal to, BigDecimal step) {

    double y(BigDecimal value, double above, double below) {
      double share =
          value.subtract(from).doubleValue() / Math.max(1e-9, to.subtract(from).doubleValue());
      return rounded(Math.max(above - 6, Math.min(below + 6, below - share * (below - above))));
    }

    List<BigDecimal> values() {
      List<BigDecimal> values = new ArrayList<>();
      for (BigDecimal value = from; value.compareTo(to) <= 0; value = value.add(step)) {
        values.add(value);
      }
      return values;
    }
  }

  /** From a round value under the least to one over the greatest, in two to five steps. */
  private Scale scale(List<Integer> group) {
    List<BigDecimal> values = new ArrayList<>();
    for (int index : group) {
      Claim claim = figures.claims().get(index);
      values.add(claim.figure().low());
      values.add(claim.figure().high());
      Stream.of(claim.bounds()).flatMap(b -> Stream.ofNullable(b.low())).forEach(values::add);
      Stream.of(claim.bounds()).flatMap(b -> Stream.ofNullable(b.high())).forEach(values::add);
    }
    BigDecimal least = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    BigDecimal most = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
    if (least.signum() > 0 && least.multiply(BigDecimal.valueOf(2)).compareTo(most) < 0) {
      least = BigDecimal.ZERO;
    }
    BigDecimal step = step(most.subtract(least).max(most.abs().movePointLeft(2)));
    BigDecimal from = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    BigDecimal to = most.divide(step, 0, RoundingMode.CEILING).multiply(step);
    return new Scale(from, to.compareTo(from) == 0 ? from.add(step) : to, step);
  }

  /** 1, 2 or 5 of a power of ten, a quarter of a span or a little more. */
  private static BigDecimal step(BigDecimal span) {
    double quarter = Math.max(1e-6, span.doubleValue() / 4);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(quarter)));
    for (int times : new int[] {1, 2, 5}) {
      BigDecimal step = power.multiply(BigDecimal.valueOf(times));
      if (step.doubleValue() >= quarter) {
        return step;
      }
    }
    return power.multiply(BigDecimal.TEN);
  }

  /** "60,000", "2.5 million". */
  static String number(BigDecimal value) {
    BigDecimal million = BigDecimal.valueOf(1_000_000);
    if (value.abs().compareTo(million) < 0) {
      return plain(value);
    }
    BigDecimal billion = BigDecimal.valueOf(1_000_000_000);
    return value.abs().compareTo(billion) < 0
        ? plain(value.divide(million, 3, RoundingMode.HALF_UP)) + " million"
        : plain(value.divide(billion, 3, RoundingMode.HALF_UP)) + " billion";
  }

  private static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return String.format(Locale.UK, "%,." + Math.max(0, stripped.scale()) + "f", stripped);
  }

  private List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    double free = 0;
    LocalDate from = first;
    if (from == null) {
      return ticks;
    }
    List<LocalDate> dated =
        figures.claims().stream()
            .flatMap(claim -> Stream.ofNullable(day(claim)))
            .distinct()
            .sorted()
            .toList();
    for (LocalDate at : dated) {
      boolean named = x(at) >= free && x(at) + ROOM <= width + 10;
      ticks.add(new Tick(x(at), named ? Days.brief(at, from) : ""));
      free = named ? x(at) + ROOM : free;
    }
    return ticks;
  }
}
