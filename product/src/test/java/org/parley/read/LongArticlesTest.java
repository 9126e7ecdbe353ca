package org.parley.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.statement.Article;
import org.parley.text.Document;

/** Articles of many small parts, which would take minutes if the work grew with their square. */
@Timeout(120)
class LongArticlesTest {

  private static final String NEWS =
      "The crews of the northern ferries met the owners of the line again on Tuesday evening.";

  @TempDir private Path folder;

  private Article read(String name, String text, int maxChars) throws Exception {
    Path file = Files.writeString(folder.resolve(name), text);
    return Sources.list(List.of(file.toString()), null, maxChars, InputStream.nullInputStream())
        .get(0)
        .read();
  }

  private Article read(String name, String text) throws Exception {
    return read(name, text, 10_000_000);
  }

  @Test
  void looksForAHeadlineBelowManyAdvertisements() throws Exception {
    Article article = read("a.txt", "Advertisement\n\n".repeat(130_000) + "Crews vote\n\n" + NEWS);
    assertThat(article.title()).isEqualTo("Crews vote");
    assertThat(article.omitted()).hasSize(130_000);
  }

  @Test
  void splitsTextBetweenManyOmittedLines() throws Exception {
    Article article = read("a.txt", (NEWS + "\n\nAdvertisement\n\n").repeat(19_000));
    assertThat(Document.of(article.text(), article.omitted()).paragraphs()).hasSize(19_000);
  }

  @Test
  void readsALongLineAndManyBiographies() throws Exception {
    String spaces = "Crews vote" + " ".repeat(500_000) + "and go.";
    String letters = "A.".repeat(500_000);
    String writers = "Ana Ruiz is a reporter for the isles.\n".repeat(20_000);
    Article article = read("a.txt", spaces + "\n" + letters + "\n" + NEWS + "\n" + writers);
    assertThat(article.omitted()).hasSize(20_000);
  }

  @Test
  void refusesALongTextAtOnce() {
    assertThatThrownBy(() -> read("a.txt", "Read more: x\n".repeat(1_000_000), 1000))
        .hasMessageContaining("is 13,000,000 characters long, the limit is 1,000;");
    assertThatThrownBy(() -> read("a.html", "<p>" + NEWS + "</p>".repeat(10), 50))
        .hasMessageContaining("characters long, the limit is 50;");
  }

  @Test
  void takesManyHiddenPartsOutOfAPage() throws Exception {
    String parts = ("<p>" + NEWS + "</p><span hidden>none</span>").repeat(60_000);
    String text = read("a.html", "<body>" + parts).text();
    assertThat(text).startsWith(NEWS + "\n\n" + NEWS).doesNotContain("none");
    assertThat(read("b.html", "<body>" + parts.substring(0, parts.length() / 10)).text())
        .doesNotContain("none");
  }

  @Test
  void keepsHiddenPartsThatAreMostOfAPage() throws Exception {
    String waiting = "<div style='display: none'><p>" + NEWS + "</p><i hidden>late</i></div>";
    assertThat(read("a.html", "<body><p>Loading</p>" + waiting).text())
        .contains(NEWS)
        .doesNotContain("late");
  }

  @Test
  void looksForTheDayInManyElements() throws Exception {
    String nested = "<div class=date><time datetime=soon><h1>".repeat(20_000) + "<p>" + NEWS;
    assertThat(read("a.html", "<body>" + nested).published()).isNull();
    String flat = "<div><time datetime=soon>then</time></div>".repeat(60_000) + "<p>" + NEWS;
    assertThat(read("b.html", "<body>" + flat).published()).isNull();
  }

  @Test
  void readsManyCaptionsAndListItems() throws Exception {
    String captions = "<figure><figcaption>A boat leaves.</figcaption></figure><p>" + NEWS + "</p>";
    assertThat(read("a.html", "<body><article>" + captions.repeat(20_000)).text()).contains(NEWS);
    String items = "<li><a href=x>Boats</a></li>".repeat(10_000);
    assertThat(read("b.html", "<body><ul>" + items + "</ul><p>" + NEWS).text()).contains(NEWS);
  }
}
