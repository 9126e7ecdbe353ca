package org.parley.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.Project;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Marked;
import org.parley.statement.Statement;
import org.parley.text.Span;

/** The first real articles: nothing quoted in them is lost, and every span is proven. */
class SeedsTest {

  /** A quotation of fewer words may be a name or a scare quote. */
  private static final int SPEECH = 4;

  @Test
  void leavesNoQuotationOfSpeechWithoutItsStatement() throws IOException {
    List<String> lost = new ArrayList<>();
    int statements = 0;
    for (Path file : Project.files(Project.shared("seeds"), ".txt")) {
      String text = Files.readString(file);
      Article article = Texts.article(text);
      List<Attribution> found = Texts.attribute(text);
      Marked.assertProven(
          text,
          found.stream()
              .map(a -> Statement.of(article, a, Circumstances.NONE, List.of()))
              .toList());
      statements += found.size();
      for (Quotation quotation : Quotations.of(org.parley.text.Document.of(text))) {
        String words = quotation.inner().of(text);
        if (words.split("\\s+").length >= SPEECH && !lies(quotation.inner(), found)) {
          lost.add(file.getFileName() + ": " + words);
        }
      }
    }
    assertThat(lost).isEmpty();
    assertThat(statements).isGreaterThanOrEqualTo(50);
  }

  /** Whether a quotation's inside lies in the content of one attribution that has a speaker. */
  private static boolean lies(Span quotation, List<Attribution> found) {
    return found.stream()
        .filter(a -> a.speaker() != null)
        .anyMatch(a -> a.content().spans().stream().anyMatch(piece -> piece.covers(quotation)));
  }
}
