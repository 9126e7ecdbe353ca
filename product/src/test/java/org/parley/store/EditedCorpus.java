package org.parley.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.parley.link.Gold;
import org.parley.link.Linked;
import org.parley.link.NameLinker;
import org.parley.statement.Anchor;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.Outlet;
import org.parley.statement.Precision;
import org.parley.statement.Published;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Said;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;
import org.parley.statement.Voice;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * Articles made of the example by seeded edits, so that it is known which are reprints and which
 * statements are of one utterance. An event has its own speakers and words; some of it is printed
 * again and again in edited reprints, some reported by others in their own words, with quotations
 * cut, changed and paraphrased; now and then somebody says the same words on a later day.
 */
final class EditedCorpus {

  /** Articles a day, whatever the number of days. */
  private static final int A_DAY = 100;

  private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);

  /** An article with its statements and what is known of them. */
  record Made(Article article, List<Linked> statements, String report, List<String> utterances) {}

  /** Somebody's words in an event. */
  private record Line(int number, String speaker, String words, boolean quoted) {}

  private final Random random;
  private final List<String> narrations = new ArrayList<>();
  private final List<List<Line>> lines = new ArrayList<>();
  private final List<String> vocabulary = new ArrayList<>();
  private final NameLinker linker = new NameLinker(null);
  private final List<Made> ready = new ArrayList<>();
  private int events;
  private int made;

  EditedCorpus(Gold gold, long seed) {
    random = new Random(seed);
    gold.statements()
        .forEach((file, statements) -> learn(gold, gold.articles().get(file), statements));
    narrations.forEach(p -> vocabulary.addAll(List.of(p.toLowerCase().split("[^a-z]+"))));
    vocabulary.removeIf(word -> word.length() < 5);
  }

  private void learn(Gold gold, Article article, List<Linked> statements) {
    List<Line> said = new ArrayList<>();
    Map<String, Integer> groups = new HashMap<>();
    int end = 0;
    for (Linked linked : statements) {
      Attribution it = linked.statement().attribution();
      String words = it.content().text().replaceAll("\\s+", " ");
      boolean nested = it.content().start() < end;
      if (words.split(" ").length >= 6 && it.speaker() != null && !nested) {
        boolean quoted = it.kind() != Kind.INDIRECT;
        String group = gold.group(linked.statement());
        int number = groups.computeIfAbsent(group == null ? words : group, g -> groups.size());
        said.add(new Line(number, it.speaker().name(), words, quoted));
        end = it.content().end();
      }
    }
    List<String> told = new ArrayList<>();
    for (String paragraph : article.text().split("\n+")) {
      boolean quoting = paragraph.matches(".*[\"\u201c\u2018\u00ab<>].*");
      if (!quoting && paragraph.length() > 80) {
        told.add(paragraph);
      }
    }
    narrations.addAll(told);
    if (said.size() > 3) {
      lines.add(said);
    }
  }

  /** The next article; each call gives another. */
  Made next() {
    while (ready.isEmpty()) {
      event(FIRST.plusDays(made / A_DAY + random.nextInt(7)));
    }
    made++;
    return ready.remove(ready.size() - 1);
  }

  /** An event of one to thirty articles, half of them by one to three. */
  private void event(LocalDate day) {
    int number = events++;
    int base = random.nextInt(lines.size());
    Map<String, String> names = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    List<Line> said = new ArrayList<>();
    for (Line line : lines.get(base)) {
      String name = names.computeIfAbsent(line.speaker(), s -> name());
      said.add(new Line(line.number(), name, mapped(line.words(), words), line.quoted()));
    }
    int copies = 1 + (int) Math.min(29, -Math.log(1 - random.nextDouble()) * 4);
    String occasion = number + ":" + day;
    List<String> told = narration(words);
    for (int i = 0; i < copies; i++) {
      boolean reprint = i == 0 || random.nextInt(10) < 6;
      LocalDate printed = day.plusDays(random.nextInt(3));
      List<Line> version = reprint ? trimmed(said) : reported(said);
      List<String> text = reprint ? edited(told, i) : narration(new HashMap<>());
      if (!reprint && random.nextInt(3) == 0) {
        text.add(told.get(0));
      }
      String report = occasion + (reprint ? ":wire" : ":own" + i);
      ready.add(made(printed, day, version, text, report, occasion));
    }
    if (random.nextInt(10) == 0) {
      LocalDate later = day.plusDays(70 + random.nextInt(200));
      List<String> text = narration(new HashMap<>());
      String again = number + ":" + later;
      ready.add(made(later, later, said.subList(0, 2), text, again + ":own", again));
    }
  }

  private String name() {
    return part() + " " + part();
  }

  private String part() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
      name.append("aeiou".charAt(random.nextInt(5)));
    }
    name.append("lmnrst".charAt(random.nextInt(6)));
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** Half of the longer words exchanged, the same one always for the same. */
  private String mapped(String text, Map<String, String> words) {
    StringBuilder mapped = new StringBuilder();
    for (String word : text.split(" ")) {
      boolean plain = word.matches("[a-z]{5,}");
      String other =
          plain
              ? words.computeIfAbsent(
                  word,
                  w -> random.nextBoolean() ? w : vocabulary.get(random.nextInt(vocabulary.size())))
              : word;
      mapped.append(mapped.isEmpty() ? "" : " ").append(other);
    }
    return mapped.toString();
  }

  /** Six paragraphs that no other event has. */
  private List<String> narration(Map<String, String> words) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String paragraph = narrations.get(random.nextInt(narrations.size()));
      List<String> turned = new ArrayList<>(List.of(mapped(paragraph, words).split(" ")));
      Collections.shuffle(turned, random);
      told.add(String.join(" ", turned));
    }
    return told;
  }

  /** A wire report's copy: the first is whole, others lose sentences and words. */
  private List<String> edited(List<String> told, int copy) {
    double changed = copy == 0 ? 0 : random.nextDouble() * 0.25;
    List<String> edited = new ArrayList<>();
    for (String paragraph : told) {
      if (copy == 0 || edited.isEmpty() || random.nextInt(10) > 0) {
        edited.add(changed(paragraph, changed));
      }
    }
    if (copy > 0 && random.nextBoolean()) {
      edited.add(narration(new HashMap<>()).get(0));
    }
    return edited;
  }

  private String changed(String text, double part) {
    StringBuilder changed = new StringBuilder();
    for (String word : text.split(" ")) {
      if (random.nextDouble() < part) {
        word = random.nextBoolean() ? "" : vocabulary.get(random.nextInt(vocabulary.size()));
      }
      changed.append(changed.isEmpty() || word.isEmpty() ? "" : " ").append(word);
    }
    return changed.toString();
  }

  private List<Line> trimmed(List<Line> said) {
    List<Line> version = new ArrayList<>();
    for (Line line : said) {
      if (random.nextInt(10) > 0) {
        version.add(random.nextInt(4) > 0 ? line : with(line, cut(line.words())));
      }
    }
    return version;
  }

  private List<Line> reported(List<Line> said) {
    List<Line> version = new ArrayList<>();
    for (Line line : said) {
      if (random.nextInt(10) < 4) {
        String words =
            switch (random.nextInt(4)) {
              case 0 -> line.words();
              case 1 -> cut(line.words());
              case 2 -> changed(line.words(), 0.12);
              default -> paraphrase(line.words());
            };
        version.add(with(line, words));
      }
    }
    return version;
  }

  private static Line with(Line line, String words) {
    return new Line(line.number(), line.speaker(), words, line.quoted());
  }

  /** A run of at least six words and half of them all. */
  private String cut(String words) {
    String[] all = words.split(" ");
    int length = Math.max(Math.min(6, all.length), all.length / 2);
    int from = random.nextInt(all.length - length + 1);
    return String.join(" ", Arrays.asList(all).subList(from, from + length));
  }

  /** The second half first, small words dropped. */
  private String paraphrase(String words) {
    List<String> all = new ArrayList<>(List.of(words.split(" ")));
    int half = all.size() / 2;
    List<String> turned = new ArrayList<>(all.subList(half, all.size()));
    turned.addAll(all.subList(0, half));
    turned.removeIf(word -> word.length() < 4 && random.nextBoolean());
    return String.join(" ", turned);
  }

  private Made made(
      LocalDate printed,
      LocalDate day,
      List<Line> said,
      List<String> told,
      String report,
      String occasion) {
    StringBuilder text = new StringBuilder("Report " + random.nextLong() + "\n\n");
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < Math.max(said.size(), told.size()); i++) {
      text.append(i < told.size() ? told.get(i) + "\n\n" : "");
      if (i < said.size()) {
        text.append(said.get(i).speaker()).append(" said on that day: ");
        text.append(said.get(i).quoted() ? "\u201c" : "");
        spans.add(new Span(text.length(), text.length() + said.get(i).words().length()));
        text.append(said.get(i).words()).append(said.get(i).quoted() ? "\u201d" : "");
        text.append(", it was reported.\n\n");
      }
    }
    Article article = article(text.toString(), printed);
    List<Statement> statements = new ArrayList<>();
    List<String> utterances = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      boolean dated = random.nextInt(3) == 0 || occasion.endsWith(printed.toString());
      statements.add(statement(article, said.get(i), spans.get(i), dated ? day : null));
      utterances.add(occasion + "#" + said.get(i).number());
    }
    return new Made(article, linker.link(article, statements), report, utterances);
  }

  private Article article(String text, LocalDate printed) {
    return new Article(
        ArticleId.of(text.getBytes(StandardCharsets.UTF_8)),
        "made.txt",
        null,
        null,
        new Outlet("Outlet " + random.nextInt(500)),
        null,
        new Published(printed, Published.Basis.GIVEN),
        "en",
        text,
        List.of());
  }

  private static Statement statement(
      Article article, Line line, Span span, @Nullable LocalDate day) {
    Speaker speaker =
        new Speaker(line.speaker(), SpeakerKind.PERSON, null, null, ResolvedBy.NAME, null);
    Words words = Words.of(article.text(), span);
    Said said = day == null ? null : new Said(day, day, Precision.DAY, words, Anchor.TEXT);
    Attribution attribution =
        new Attribution(
            words,
            null,
            null,
            Voice.SPEAKER,
            line.quoted() ? Kind.DIRECT : Kind.INDIRECT,
            Assertion.SAID,
            Modality.ACTUAL,
            speaker,
            List.of(),
            null,
            0.9);
    return Statement.of(
        article, attribution, new Circumstances(null, List.of(), said, List.of()), List.of());
  }
}
