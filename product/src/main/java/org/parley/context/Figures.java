package org.parley.context;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Attribution;
import org.parley.statement.Figure;
import org.parley.statement.Period;
import org.parley.statement.Said;
import org.parley.text.Document;
import org.parley.text.Sentence;
import org.parley.text.Span;
import org.parley.text.Words;

/** Reads the numbers that a content claims: value or range, hedge, what is counted, where, when. */
final class Figures {

  private static final String HEDGE =
      "about|around|some|nearly|almost|roughly|approximately|an estimated|the estimated|estimated"
          + "|more than|over|at least|up to|as many as|as much as|as high as|as few as|as low as"
          + "|fewer than|less than|under|close to|just over|just under|well over|at most"
          + "|no more than|not more than|no fewer than|no less than|upwards of|in excess of|below"
          + "|above|circa|maybe|perhaps|possibly|in the region of|anything up to|a little over";

  private static final String FIRST =
      "(?<![\\p{L}\\p{N}.,:/§#%-])(?:(?<hedge>"
          + HEDGE
          + ") )?(?<between>between )?(?<sign>(?:US|A|C)?[$€£¥])?(?<low>"
          + Numbers.NUMBER
          + ")(?: ?(?<lowscale>"
          + Numbers.SCALE
          + "|dozen|(?<=[$€£¥][\\d.]{1,9})[mk]\\b))?";

  private static final String SECOND =
      "(?:(?: to | and |[–-])[$€£¥]?(?<high>"
          + Numbers.NUMBER
          + ")(?: ?(?<highscale>"
          + Numbers.SCALE
          + "|dozen|(?<=[$€£¥][\\d.]{1,9})[mk]\\b))?)";

  private static final String LAST =
      "(?<percent> ?%| percent\\b(?! points)| per ?cent\\b)?"
          + "(?<loose> or so\\b| or more\\b| or fewer\\b|-odd\\b)?(?![\\p{L}\\p{N}/:%(]|[-–.,][\\p{L}\\p{N}])";

  /** One number, or two that may be a range. */
  private static final Pattern FIGURE =
      Pattern.compile(FIRST + SECOND + "?" + LAST, Pattern.CASE_INSENSITIVE);

  private static final Pattern SINGLE =
      Pattern.compile(FIRST + "(?<high>(?!))?(?<highscale>(?!))?" + LAST, Pattern.CASE_INSENSITIVE);

  private static final Pattern LOOSE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?:(?<hedge>"
              + HEDGE
              + "|only) )?(?:(?<order>"
              + Numbers.ORDER
              + ")|(?<part>"
              + Numbers.FRACTION
              + "))(?![\\p{L}\\p{N}-])(?! (?:time|party|country|countries|round|quarter|day|person|parties)\\b)",
          Pattern.CASE_INSENSITIVE);

  /**
   * A number found, in offsets of the article.
   *
   * @param own its words without hedge, sign and unit
   * @param measured percent or a currency sign, or null
   */
  private record Found(
      Span span,
      BigDecimal low,
      BigDecimal high,
      boolean hedged,
      String own,
      @Nullable String measured,
      boolean share,
      boolean bare) {}

  private final Document document;
  private final String text;
  private final Periods periods;

  Figures(Document document, DateWords dates) {
    this.document = document;
    text = document.text();
    periods = new Periods(dates);
  }

  /**
   * The figures of a content, in its order.
   *
   * @param said when it was said; those words give no figure its period
   */
  List<Figure> of(Attribution attribution, @Nullable Said said) {
    List<Figure> figures = new ArrayList<>();
    for (Span span : attribution.content().spans()) {
      List<Found> found = new ArrayList<>();
      addLoose(found, span);
      addPlain(found, span);
      found.sort(Comparator.comparing(Found::span));
      for (int i = 0; i < found.size(); i++) {
        figures.add(figure(found, i, span, attribution, said));
      }
    }
    return figures;
  }

  private void addLoose(List<Found> all, Span span) {
    Matcher found = LOOSE.matcher(text).region(span.start(), span.end());
    while (found.find()) {
      Span place = new Span(found.start(), found.end());
      String order = found.group("order");
      if (order != null) {
        all.add(
            new Found(
                place, Numbers.least(order), Numbers.most(order), true, order, null, false, false));
      } else if (!text.startsWith(" to ", found.end())) {
        BigDecimal share = Numbers.share(found.group("part"));
        boolean hedged = found.group("hedge") != null && !found.group("hedge").equals("only");
        all.add(new Found(place, share, share, hedged, found.group("part"), null, true, false));
      }
    }
  }

  private void addPlain(List<Found> all, Span span) {
    Matcher found = FIGURE.matcher(text).region(span.start(), span.end());
    found.useTransparentBounds(true);
    List<Span> shares = all.stream().filter(Found::share).map(Found::span).toList();
    int share = 0;
    int at = span.start();
    while (at < span.end() && found.region(at, span.end()).find()) {
      boolean two = found.group("high") != null;
      Matcher one = !two || isRange(found) ? found : first(found, span.end());
      Found plain = one == null ? null : plain(one);
      at = one == null ? found.start("high") : Math.max(one.end(), at + 1);
      while (plain != null
          && share < shares.size()
          && shares.get(share).end() <= plain.span().start()) {
        share++;
      }
      if (plain != null && (share == shares.size() || !shares.get(share).overlaps(plain.span()))) {
        all.add(plain);
      }
    }
  }

  /** The first of two numbers that are no range, or null if it is no figure by itself. */
  private @Nullable Matcher first(Matcher two, int end) {
    Matcher one = SINGLE.matcher(text).region(two.start(), end);
    return one.useTransparentBounds(true).lookingAt() ? one : null;
  }

  private @Nullable Found plain(Matcher found) {
    boolean percent = found.group("percent") != null;
    boolean hedged = found.group("hedge") != null || found.group("loose") != null;
    boolean bare =
        !hedged && found.group("lowscale") == null && !percent && found.group("sign") == null;
    String before = text.substring(Math.max(0, found.start() - 40), found.start());
    String after = text.substring(found.end(), Math.min(text.length(), found.end() + 25));
    String own =
        found.group("high") == null
            ? found.group("low")
            : found.group("low") + "-" + found.group("high");
    if (NotFigures.has(before, own, after, bare && !found.group("low").contains(","))) {
      return null;
    }
    BigDecimal low = low(found);
    return new Found(
        new Span(found.start(), found.end()),
        low,
        found.group("high") == null ? low : high(found),
        hedged,
        own,
        percent ? "percent" : found.group("sign"),
        false,
        bare);
  }

  private Figure figure(
      List<Found> all, int i, Span content, Attribution attribution, @Nullable Said said) {
    Found found = all.get(i);
    Sentence sentence = Frame.sentence(document, found.span().start());
    Span near = near(found.span(), content, sentence);
    int from = near.start();
    int to = near.end();
    Counted counted =
        Counted.of(
            text.substring(from, found.span().start()),
            text.substring(found.span().end(), to),
            found.measured(),
            found.share());
    int floor =
        i > 0 && all.get(i - 1).span().start() >= from ? all.get(i - 1).span().end() - from : 0;
    int ceiling =
        i + 1 < all.size() ? Math.min(to, all.get(i + 1).span().start()) - from : to - from;
    Period period =
        periods.of(
            text.substring(from, to),
            found.span().start() - from,
            found.span().end() - from,
            floor,
            Math.max(ceiling, found.span().end() - from));
    return new Figure(
        found.low(),
        found.high(),
        found.hedged(),
        counted.unit(),
        counted.of(),
        counted.scope(),
        period == null ? outside(sentence, attribution, said) : period,
        Words.of(
            text,
            new Span(found.span().start(), found.span().end() + counted.length()).trimmed(text)));
  }

  /**
   * What a content says in a figure's sentence, at most {@link Frame#REACH} characters to each side
   * of it, in whole words where there are any.
   */
  private Span near(Span figure, Span content, @Nullable Sentence sentence) {
    int head = content.start();
    int tail = content.end();
    if (sentence != null) {
      head = Math.max(head, sentence.span().start());
      tail = Math.min(tail, sentence.span().end());
    }
    int from = Math.min(figure.start(), Math.max(head, figure.start() - Frame.REACH));
    int to = Math.max(figure.end(), Math.min(tail, figure.end() + Frame.REACH));
    int first = from > head ? text.substring(from, figure.start()).indexOf(' ') : 0;
    int last = to < tail ? text.substring(figure.end(), to).lastIndexOf(' ') : -1;
    return new Span(from + Math.max(first, 0), last < 0 ? to : figure.end() + last);
  }

  /** A period that the narrator gives at the sentence's head: "In 2031, the council said, …". */
  private @Nullable Period outside(
      @Nullable Sentence sentence, Attribution attribution, @Nullable Said said) {
    if (sentence == null || attribution.content().overlaps(words(sentence.span().start(), 1))) {
      return null;
    }
    int start = sentence.span().start();
    String words = text.substring(start, Math.min(sentence.span().end(), start + Frame.REACH));
    Matcher when = DateWords.WHEN.matcher(words);
    boolean head = when.lookingAt() && words.matches("(?s)(?:In|During|Over|Since) .*");
    Words cue = attribution.cue();
    boolean taken =
        head
            && (ContextReader.overlap(
                    said == null ? null : said.words(), new Span(start, start + when.end()))
                || cue == null
                || cue.start() < start);
    return head && !taken ? periods.of(words, when.end(), when.end(), 0, when.end()) : null;
  }

  private Words words(int start, int length) {
    return Words.of(text, new Span(start, start + length));
  }

  /** The first number; "two to three million" counts both in millions. */
  private static BigDecimal low(Matcher found) {
    String own = orEmpty(found.group("lowscale"));
    return Numbers.value(
        found.group("low"), own.isEmpty() ? orEmpty(found.group("highscale")) : own);
  }

  private static BigDecimal high(Matcher found) {
    return Numbers.value(found.group("high"), orEmpty(found.group("highscale")));
  }

  /** Whether two numbers are the ends of one figure, not a change from one to the other. */
  private boolean isRange(Matcher found) {
    boolean joined =
        text.substring(found.end("low"), found.start("high"))
            .toLowerCase(Locale.ROOT)
            .contains(" and ");
    String before = text.substring(Math.max(0, found.start() - 5), found.start());
    return joined == (found.group("between") != null)
        && !before.equalsIgnoreCase("from ")
        && low(found).compareTo(high(found)) < 0;
  }

  private static String orEmpty(@Nullable String word) {
    return word == null ? "" : word;
  }
}
