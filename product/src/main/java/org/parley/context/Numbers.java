package org.parley.context;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers in digits and in words, up to the trillions. */
final class Numbers {

  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private static final Map<String, BigDecimal> SCALES =
      Map.ofEntries(
          Map.entry("dozen", BigDecimal.valueOf(12)),
          Map.entry("hundred", BigDecimal.valueOf(100)),
          Map.entry("thousand", BigDecimal.valueOf(1_000)),
          Map.entry("k", BigDecimal.valueOf(1_000)),
          Map.entry("million", BigDecimal.valueOf(1_000_000)),
          Map.entry("m", BigDecimal.valueOf(1_000_000)),
          Map.entry("mn", BigDecimal.valueOf(1_000_000)),
          Map.entry("mln", BigDecimal.valueOf(1_000_000)),
          Map.entry("billion", BigDecimal.valueOf(1_000_000_000)),
          Map.entry("bn", BigDecimal.valueOf(1_000_000_000)),
          Map.entry("tn", BigDecimal.valueOf(1_000_000_000_000L)),
          Map.entry("trillion", BigDecimal.valueOf(1_000_000_000_000L)));

  /** Plurals that name an order of size, with the least they mean; ten times it is too much. */
  private static final Map<String, Integer> ORDERS =
      Map.of(
          "dozens",
          24,
          "scores",
          40,
          "hundreds",
          100,
          "thousands",
          1_000,
          "millions",
          1_000_000,
          "billions",
          1_000_000_000);

  private static final List<String> PARTS =
      List.of(
          "", "", "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  /** "Tens of thousands", "hundreds", "millions". */
  static final String ORDER =
      "(?:(?:tens|dozens|scores|hundreds|thousands|millions) of )?(?:dozens|scores|hundreds|thousands|millions|billions)";

  /** "A third", "two-thirds", "three quarters", "half", "one in five", "6 out of 10". */
  static final String FRACTION =
      "(?:(?:a|one|two|three|four|five)[ -](?:third|quarter|fifth|sixth|seventh|eighth|tenth)s?"
          + "|(?<!and a )half(?= (?:of|the|its|their|his|her|our|all)\\b)|(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine)"
          + " (?:in|out of)(?: every)? (?:\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred))";

  private static final String WORD =
      SMALL.keySet().stream().sorted().collect(Collectors.joining("|", "(?:", ")"));

  static final String SCALE = "(?:hundred|thousand|million|billion|trillion|bn|mn|mln|tn)";

  private static final String SIMPLE = WORD + "(?:-" + WORD + ")?";

  /** A number without the scale word that may follow it. */
  static final String NUMBER =
      "(?:\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?"
          + "|"
          + SIMPLE
          + "(?: hundred(?: and "
          + SIMPLE
          + ")?)?(?: and a half)?"
          + "|a (?="
          + SCALE
          + "\\b|dozen\\b)|half a (?="
          + SCALE
          + "\\b|dozen\\b))";

  private Numbers() {}

  /** What a number and its scale word mean; the scale may be empty. */
  static BigDecimal value(String number, String scale) {
    String words = number.toLowerCase(Locale.ROOT).strip();
    BigDecimal times = SCALES.getOrDefault(scale.toLowerCase(Locale.ROOT), BigDecimal.ONE);
    if (Character.isDigit(words.charAt(0))) {
      return plain(new BigDecimal(words.replace(",", "")).multiply(times));
    }
    if (words.equals("a") || words.equals("half a")) {
      return plain(words.equals("a") ? times : times.divide(BigDecimal.valueOf(2)));
    }
    BigDecimal value = BigDecimal.ZERO;
    if (words.endsWith(" and a half")) {
      value = new BigDecimal("0.5");
      words = words.substring(0, words.length() - " and a half".length());
    }
    for (String word : Stream.of(words.split("[\\s-]+")).filter(w -> !w.equals("and")).toList()) {
      value =
          word.equals("hundred")
              ? value.multiply(BigDecimal.valueOf(100))
              : value.add(BigDecimal.valueOf(SMALL.getOrDefault(word, 0)));
    }
    return plain(value.multiply(times));
  }

  /** The least that an order of size means. */
  static BigDecimal least(String order) {
    String[] words = order.toLowerCase(Locale.ROOT).split(" of ");
    BigDecimal low = BigDecimal.valueOf(ORDERS.getOrDefault(words[words.length - 1], 1));
    if (words.length == 1) {
      return low;
    }
    return low.multiply(
        words[0].equals("tens")
            ? BigDecimal.TEN
            : BigDecimal.valueOf(ORDERS.getOrDefault(words[0], 1)));
  }

  /** The most that an order of size means. */
  static BigDecimal most(String order) {
    boolean dozens = order.toLowerCase(Locale.ROOT).endsWith("dozens") || order.endsWith("cores");
    return dozens
        ? BigDecimal.valueOf(99)
        : least(order).multiply(BigDecimal.TEN).subtract(BigDecimal.ONE);
  }

  /** A fraction of one, to three decimals. */
  static BigDecimal share(String fraction) {
    String[] words = fraction.toLowerCase(Locale.ROOT).split("[ -](?:(?:in|out of)(?: every)? )?");
    if (words.length == 1) {
      return new BigDecimal("0.5");
    }
    BigDecimal over = value(words[0].equals("a") ? "one" : words[0], "");
    int part = PARTS.indexOf(words[1].replaceFirst("s$", ""));
    BigDecimal whole =
        part > 0
            ? BigDecimal.valueOf(part)
            : words[1].equals("hundred") ? BigDecimal.valueOf(100) : value(words[1], "");
    return whole.signum() == 0
        ? BigDecimal.ZERO
        : plain(over.divide(whole, 3, RoundingMode.HALF_UP));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
