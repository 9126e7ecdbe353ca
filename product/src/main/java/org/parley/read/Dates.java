package org.parley.read;

import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Published;
import org.parley.statement.Published.Basis;

/** When an article was published: as given, else as its metadata, its text or its address say. */
final class Dates {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\d])((?:19|20)\\d\\d)(?:([/-])(\\d{1,2}|[a-z]{3})\\2(\\d{1,2})(?!\\d)"
              + "|(\\d\\d)(\\d\\d)(?=/))");

  private Dates() {}

  static @Nullable Published published(
      Given given,
      @Nullable LocalDate metadata,
      Supplier<@Nullable LocalDate> text,
      @Nullable String url) {
    if (given.published() != null) {
      return new Published(given.published(), Basis.GIVEN);
    }
    if (metadata != null) {
      return new Published(metadata, Basis.METADATA);
    }
    LocalDate shown = text.get();
    if (shown != null) {
      return new Published(shown, Basis.TEXT);
    }
    LocalDate addressed = url == null ? null : inAddress(url);
    return addressed == null ? null : new Published(addressed, Basis.URL);
  }

  /** The day in an address such as {@code /2031/03/05/}, {@code /2031/mar/05/}. */
  static @Nullable LocalDate inAddress(String url) {
    Matcher date = ADDRESS.matcher(url);
    while (date.find()) {
      int year = Integer.parseInt(date.group(1));
      LocalDate day =
          date.group(5) == null
              ? DateForms.day(year, month(date.group(3)), Integer.parseInt(date.group(4)))
              : DateForms.day(
                  year, Integer.parseInt(date.group(5)), Integer.parseInt(date.group(6)));
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static int month(String step) {
    return Character.isDigit(step.charAt(0)) ? Integer.parseInt(step) : DateForms.month(step);
  }
}
