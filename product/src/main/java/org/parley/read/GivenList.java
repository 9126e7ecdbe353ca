package org.parley.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One articles.csv: {@code path,outlet,published,url,byline} in any order, further columns ignored,
 * paths relative to the list.
 */
final class GivenList {

  private static final List<String> COLUMNS =
      List.of("path", "outlet", "published", "url", "byline");

  private final String name;
  private final Path base;
  private final Map<String, Given> rows = new HashMap<>();

  /** The rows' paths as written, by their keys, in order. */
  private final Map<String, String> written = new LinkedHashMap<>();

  /**
   * @param name the list as the user knows it
   * @param base the folder that its paths are relative to
   */
  GivenList(String name, Path base) {
    this.name = name;
    this.base = base;
  }

  /** What the list says, by {@link GivenLists#key}. */
  Map<String, Given> rows(byte[] bytes) throws SourceException {
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .trimWhitespacesAroundQuotes(true)
            .ofCsvRecord(text(bytes))) {
      Map<String, Integer> header = Map.of();
      for (CsvRecord row : records) {
        if (header.isEmpty()) {
          header = header(row);
        } else {
          add(row, header);
        }
      }
      return rows;
    } catch (CsvParseException e) {
      throw new SourceException(
          name + " is no CSV file: " + e.getMessage() + "; write " + String.join(",", COLUMNS));
    } catch (IOException e) {
      throw new SourceException(name + " cannot be read: " + e.getMessage() + ".");
    }
  }

  /** A sentence that says which rows name a file that is not there; null if none does. */
  @Nullable String remark(Predicate<String> isThere) {
    List<String> missing = new ArrayList<>();
    written.forEach(
        (key, path) -> {
          if (!isThere.test(key)) {
            missing.add(path);
          }
        });
    if (missing.isEmpty()) {
      return null;
    }
    String first = missing.get(0);
    return missing.size() == 1
        ? String.format(Locale.ROOT, "%s names 1 file that is not there: %s.", name, first)
        : String.format(
            Locale.ROOT,
            "%s names %,d files that are not there, the first is %s.",
            name,
            missing.size(),
            first);
  }

  private String text(byte[] bytes) throws SourceException {
    try {
      String text = Decoding.text(bytes);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (Refused e) {
      String place = e.place() == null ? "" : " (" + e.place() + ")";
      throw new SourceException(name + place + " " + e.reason() + ".");
    }
  }

  private Map<String, Integer> header(CsvRecord row) throws SourceException {
    Map<String, Integer> header = new HashMap<>();
    for (int i = 0; i < row.getFieldCount(); i++) {
      header.putIfAbsent(row.getField(i).strip().toLowerCase(Locale.ROOT), i);
    }
    if (!header.containsKey("path")) {
      String found = String.join(",", row.getFields());
      throw broken(
          row, "\"" + found + "\" names no column path; write path,outlet,published,url,byline");
    }
    header.keySet().retainAll(COLUMNS);
    return header;
  }

  private void add(CsvRecord row, Map<String, Integer> header) throws SourceException {
    String path = field(row, header, "path");
    if (path == null) {
      if (String.join("", row.getFields()).isBlank()) {
        return;
      }
      throw broken(row, "the path is missing; write the file's name, relative to this list");
    }
    Given given =
        new Given(
            field(row, header, "outlet"),
            published(row, field(row, header, "published")),
            field(row, header, "url"),
            field(row, header, "byline"));
    String key = key(row, path);
    written.putIfAbsent(key, path);
    Given other = rows.putIfAbsent(key, given);
    if (other != null && !other.equals(given)) {
      throw broken(row, path + " is listed before and otherwise; keep one of the two");
    }
  }

  private String key(CsvRecord row, String path) throws SourceException {
    try {
      String members = path.replace('\\', '/').replaceFirst("(?i)(\\.zip!)/?", "$1/");
      return base.resolve(members).normalize().toString();
    } catch (InvalidPathException e) {
      throw broken(row, "\"" + path + "\" is no file name; write it relative to this list");
    }
  }

  private @Nullable LocalDate published(CsvRecord row, @Nullable String date)
      throws SourceException {
    try {
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw broken(row, "\"" + date + "\" is no date; write it as 2031-02-15");
    }
  }

  private static @Nullable String field(CsvRecord row, Map<String, Integer> header, String column) {
    Integer i = header.get(column);
    if (i == null || i >= row.getFieldCount() || row.getField(i).isBlank()) {
      return null;
    }
    return row.getField(i).strip();
  }

  private SourceException broken(CsvRecord row, String what) {
    return new SourceException(name + ", line " + row.getStartingLineNumber() + ": " + what + ".");
  }
}
