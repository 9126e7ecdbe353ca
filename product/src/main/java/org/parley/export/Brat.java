package org.parley.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Annotation;
import org.parley.statement.Attribution;
import org.parley.text.CodePoints;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * Attributions in brat's standoff format: text-bound {@code Source}, {@code Cue} and {@code
 * Content}, and an {@code Attribution} event that names them. Offsets are Unicode code points; a
 * discontinuous span is {@code 12 40;52 60}; line breaks and tabs in the text column become one
 * space each. See https://brat.nlplab.org/standoff.html.
 */
public final class Brat {

  private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\n-\\r\\t\\u0085\\u2028\\u2029]");
  private static final Pattern BOUND = Pattern.compile("T\\d+\t\\S+ \\d+ .*", Pattern.DOTALL);
  private static final Pattern EVENT = Pattern.compile("E\\d+\t.*", Pattern.DOTALL);

  private Brat() {}

  /** An {@code .ann} file; empty where there is no attribution. */
  public static String write(String text, List<Attribution> attributions) {
    CodePoints points = new CodePoints(text);
    StringBuilder out = new StringBuilder();
    int bound = 0;
    int event = 0;
    for (Attribution attribution : attributions) {
      StringBuilder arguments = new StringBuilder();
      bound = add(out, arguments, points, bound, "Source", attribution.source());
      bound = add(out, arguments, points, bound, "Cue", attribution.cue());
      bound = add(out, arguments, points, bound, "Content", attribution.content());
      Words trigger =
          attribution.cue() != null
              ? attribution.cue()
              : Words.of(text, attribution.content().spans().get(0));
      bound = add(out, new StringBuilder(), points, bound, "Attribution", trigger);
      out.append('E').append(++event).append("\tAttribution:T").append(bound);
      out.append(arguments).append('\n');
    }
    return out.toString();
  }

  private static int add(
      StringBuilder out,
      StringBuilder arguments,
      CodePoints points,
      int bound,
      String role,
      @Nullable Words words) {
    if (words == null) {
      return bound;
    }
    String spans =
        points.of(words.spans()).stream()
            .map(span -> span.start() + " " + span.end())
            .collect(Collectors.joining(";"));
    String line = BREAK.matcher(words.text()).replaceAll(" ");
    out.append('T').append(bound + 1).append('\t').append(role).append(' ').append(spans);
    out.append('\t').append(line).append('\n');
    arguments.insert(0, " " + role + ":T" + (bound + 1));
    return bound + 1;
  }

  /**
   * The attributions of an {@code .ann} file. Lines that are neither text-bound nor events are
   * passed over, roles may be numbered ({@code Source2}), spans may be discontinuous.
   *
   * @param text the text annotated
   * @throws IllegalArgumentException if an offset is outside the text; the message names the line
   */
  public static List<Annotation> read(String annotations, String text) {
    CodePoints points = new CodePoints(text);
    Map<String, List<Span>> bound = new HashMap<>();
    List<String> events = new ArrayList<>();
    for (String line : annotations.split("\r?\n")) {
      if (BOUND.matcher(line).matches()) {
        bound.put(line.substring(0, line.indexOf('\t')), spans(line, points));
      } else if (EVENT.matcher(line).matches()) {
        events.add(line.substring(line.indexOf('\t') + 1));
      }
    }
    return events.stream()
        .map(event -> annotation(event, bound))
        .filter(a -> !(a.source().isEmpty() && a.cue().isEmpty() && a.content().isEmpty()))
        .toList();
  }

  private static List<Span> spans(String line, CodePoints points) {
    String[] columns = line.split("\t", 3);
    String pairs = columns[1].substring(columns[1].indexOf(' ') + 1);
    List<Span> spans = new ArrayList<>();
    try {
      for (String pair : pairs.split(";")) {
        String[] ends = pair.strip().split(" ");
        Span span = new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        spans.add(points.toUtf16(span));
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("\"" + line + "\" has no spans of this text", e);
    }
    return spans;
  }

  private static Annotation annotation(String event, Map<String, List<Span>> bound) {
    Map<String, List<Span>> roles = new HashMap<>();
    for (String argument : event.split("\\s+")) {
      int colon = argument.indexOf(':');
      if (colon > 0) {
        String role = argument.substring(0, colon).replaceAll("\\d+$", "");
        roles
            .computeIfAbsent(role, r -> new ArrayList<>())
            .addAll(bound.getOrDefault(argument.substring(colon + 1), List.of()));
      }
    }
    return new Annotation(
        roles.getOrDefault("Source", List.of()),
        roles.getOrDefault("Cue", List.of()),
        roles.getOrDefault("Content", List.of()));
  }
}
