package org.parley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.statement.SpeakerKind;
import org.parley.store.Store;

/** Searches that try to be more than words, and who cannot be searched for. */
class SearchPageTest {

  @TempDir private static Path folder;
  private static Store store;
  private static Server server;

  @BeforeAll
  static void open() throws Exception {
    store = Ferry.record(folder.resolve("ferry.db"));
    server = Server.start(store, "127.0.0.1", 0);
  }

  @AfterAll
  static void close() {
    server.close();
    store.close();
  }

  private static Answer asked(String words) throws Exception {
    return Answer.get(server, "/search?q=" + Answer.encoded(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"\"\"",
        "boat\"",
        "NEAR(boat night, 3)",
        "NEAR",
        "boat AND OR NOT",
        "boat*",
        "^boat",
        "said : boat",
        "{said} : boat + night",
        "(((((",
        "boat -night",
        "' OR 1=1 --",
        "<script>document.title='taken'</script>",
        "\u201c\u201d \u2026 \u00ab\u00bb",
        "boat \u0001 \u0002 night",
        "a b c d e f g h i j k l m n o p q r s t u v w x y z",
        "%00 boat % _",
        "\ud83d\ude00 boats",
      })
  void whateverIsAskedIsAnswered(String words) throws Exception {
    Answer answer = asked(words);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("<script>document");
    assertThat(answer.body()).contains("<h1>Search</h1>");
    Answer json = Answer.get(server, "/api/search?q=" + Answer.encoded(words));
    assertThat(json.status()).isEqualTo(200);
  }

  @Test
  void whatIsTooLongIsRefusedInASentence() throws Exception {
    Answer answer = asked("boat ".repeat(2_000));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("10,000 characters").contains("at most 2,000");
    Answer json = Answer.get(server, "/api/search?q=" + "w".repeat(10_000));
    assertThat(json.status()).isEqualTo(400);
    assertThat(json.body()).contains("\"try\":\"paste a shorter part of it.\"");
    assertThat(asked("boat ".repeat(399)).status()).isEqualTo(200);
  }

  @Test
  void nobodyIsLookedUpByNameWhomTheCodebookDoesNotList() throws Exception {
    List<String> speakers =
        store.statements().toList().stream()
            .filter(
                one ->
                    one.linked().speakerId() != null
                        && one.linked().speakerId().startsWith("name:")
                        && one.statement().attribution().speaker().kind() == SpeakerKind.PERSON)
            .map(one -> one.statement().attribution().speaker().name())
            .filter(name -> name.indexOf(' ') > 0)
            .distinct()
            .toList();
    assertThat(speakers).isNotEmpty();
    for (String name : speakers) {
      Answer answer = asked("\"" + name + "\"");
      assertThat(Html.text(answer.body()))
          .as(name)
          .contains("neither statements nor articles are searched for these words")
          .doesNotContain("in the text");
    }
    assertThat(Html.text(asked("Ruiz").body())).contains("What Ana Ruiz says");
  }

  @Test
  void aQuotationIsFoundWhateverItsMarks() throws Exception {
    for (String words :
        List.of(
            "We will drink the judge's tea, but we will not sail on it",
            "\u201cWe will drink the judge\u2019s tea \u2026 but we will not sail on it.\u201d",
            "\u00ab we will drink the Judges tea but will not sail on it \u00bb",
            "\"We will drink the judge's tea,\" Marrick said, \"but we will not sail on it.\"")) {
      assertThat(Html.text(asked(words).body()))
          .as(words)
          .contains("Edda Marrick")
          .contains("Earliest in this record: Landwire, 14 January 2031");
    }
  }

  @Test
  void aShortSearchIsNoQuotation() throws Exception {
    assertThat(asked("two boats").body()).doesNotContain("id=\"traced\"");
    assertThat(asked("\"two boats\" \"night sailing\" \"kidney\"").body())
        .doesNotContain("id=\"traced\"");
  }

  @Test
  void othersAreShownSentencesAndNoArticle() throws Exception {
    try (Server open = Server.start(store, "0.0.0.0", 0)) {
      Answer answer = Answer.get(open, "/search?q=boats");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().length()).isLessThan(80_000);
      assertThat(Html.found(answer.body(), "<p class=\"piece\"[^>]*>(.*?)</p>"))
          .isNotEmpty()
          .allMatch(piece -> Html.text(piece).length() < 400);
    }
  }
}
