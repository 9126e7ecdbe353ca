package org.parley.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.Project;
import org.parley.Taggers;
import org.parley.attribute.Attributor;
import org.parley.coding.CodebookFile;
import org.parley.coding.Coder;
import org.parley.context.ContextReader;
import org.parley.link.Linked;
import org.parley.link.NameLinker;
import org.parley.read.Source;
import org.parley.read.Sources;
import org.parley.statement.Codebook;
import org.parley.statement.Marked;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;

/** What is found of the statements the example's authors planted, and of their speakers. */
class ExampleKeyTest {

  /** A row of examples/north-ferry/key.csv; of joint speakers the first counts. */
  private record Planted(String article, String words, String speaker) {}

  @Test
  void findsMostOfWhatWasPlantedAndNamesNobodyWrongly() throws Exception {
    Map<String, List<Linked>> found = found();
    int there = 0;
    int right = 0;
    int wrong = 0;
    List<Planted> key = key();
    for (Planted planted : key) {
      List<Linked> holding =
          found.get(planted.article()).stream()
              .filter(l -> l.statement().attribution().content().text().contains(planted.words()))
              .toList();
      there += holding.isEmpty() ? 0 : 1;
      boolean named = holding.stream().anyMatch(ExampleKeyTest::isNamed);
      boolean rightly = holding.stream().anyMatch(l -> isOf(l, planted));
      right += rightly ? 1 : 0;
      wrong += named && !rightly && isPublic(planted) ? 1 : 0;
    }
    System.out.printf(
        "example: %d planted, %d found, %d with the speaker, %d with a wrong one%n",
        key.size(), there, right, wrong);
    assertThat(there).isGreaterThanOrEqualTo(key.size() * 90 / 100);
    assertThat(right).isGreaterThanOrEqualTo(key.size() * 70 / 100);
    assertThat(wrong).isLessThanOrEqualTo(key.size() * 5 / 100);
  }

  /** Whether a statement has a speaker who is more than a description. */
  private static boolean isNamed(Linked linked) {
    var speaker = linked.statement().attribution().speaker();
    return linked.speakerId() != null && speaker != null && speaker.kind() != SpeakerKind.ANONYMOUS;
  }

  /** Whether the planted speaker is one of the codebook's, whom an id names. */
  private static boolean isPublic(Planted planted) {
    return planted.speaker().matches("[a-z-]+") && !planted.speaker().equals("anonymous");
  }

  private static boolean isOf(Linked linked, Planted planted) {
    var speaker = linked.statement().attribution().speaker();
    return planted.speaker().equals(linked.speakerId())
        || (speaker != null && planted.speaker().equals(speaker.name()));
  }

  private static Map<String, List<Linked>> found() throws Exception {
    Codebook codebook = CodebookFile.read(Project.example().resolve("codebook.yaml"));
    Pipeline pipeline =
        new Pipeline(
            new Attributor(Taggers.english()),
            new ContextReader(),
            new Coder(codebook, Taggers.sides()));
    NameLinker linker = new NameLinker(codebook);
    Map<String, List<Linked>> found = new HashMap<>();
    String folder = Project.example().resolve("articles").toString();
    for (Source source : Sources.list(List.of(folder), null, 1_000_000, System.in)) {
      var article = source.read();
      List<Statement> statements = pipeline.statements(article);
      Marked.assertProven(article.text(), statements);
      found.put(
          Path.of(source.path()).getFileName().toString(),
          statements.stream().map(linker::link).toList());
    }
    return found;
  }

  private static List<Planted> key() throws IOException {
    List<Planted> key = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(Project.example().resolve("key.csv"))) {
      for (NamedCsvRecord row : rows) {
        key.add(
            new Planted(
                row.getField("article"),
                row.getField("first_words_of_content"),
                row.getField("speaker_id_or_name").split(", ")[0]));
      }
    }
    return key;
  }
}
