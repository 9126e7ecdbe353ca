package org.parley.context;

import java.math.BigDecimal;
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
      Map.of(
          "dozen", BigDecimal.valueOf(12),
          "hundred", BigDecimal.valueOf(100),
          "thousand", BigDecimal.valueOf(1_000),
          "million", BigDecimal.valueOf(1_000_000),
          "billion", BigDecimal.valueOf(1_000_000_000),
          "trillion", BigDecimal.valueOf(1_000_000_000_000L));

  private static final String WORD =
      SMALL.keySet().stream().sorted().collect(Collectors.joining("|", "(?:", ")"));

  static final String SCALE = "(?:hundred|thousand|million|billion|trillion)";

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

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
