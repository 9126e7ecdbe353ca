package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.link.Linked;
import org.parley.statement.Article;
import org.parley.statement.Statement;
import org.parley.text.CodePoints;

class ForgetTest {

  private static final String TEXT =
      "😀 Mara  Quill's nets are gone. \"I lost it all,\" MARA\nQUILL said. Ms. Quill wept;"
          + " a quill lay there. Mara sang.";

  private static final Article ARTICLE =
      Ferry.article(
          "mara-quill.txt", TEXT, "https://isles.example/2031/mara%20quill-weeps", List.of());

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("parley.db"));
    store.begin(Ferry.RUN);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void blanksTheNameWhereverItStandsAndKeepsEveryOffset() {
    Statement lost = Ferry.bare(ARTICLE, "\"I lost it all,\"", "Mara Quill");
    Statement nets = Ferry.bare(ARTICLE, "Mara  Quill's nets are gone", "Ben Okoro");
    Article other = Ferry.plain("Quill Harbour is shut. Boats sail.");
    store.keep(Ferry.RUN, ARTICLE, Ferry.alone(List.of(lost, nets)));
    store.keep(Ferry.RUN, other, Ferry.alone(Ferry.sentences(other)));
    assertThat(store.forget("mara quill")).isEqualTo(new Forgotten(1, 2));

    Article blanked = store.article(ARTICLE.id()).orElseThrow();
    assertThat(blanked.text())
        .isEqualTo(
            "😀 ████  █████'s nets are gone. \"I lost it all,\" ████\n█████ said. Ms. █████ wept;"
                + " a quill lay there. Mara sang.")
        .hasSameSizeAs(TEXT);
    assertThat(new CodePoints(blanked.text()).of(TEXT.length()))
        .isEqualTo(new CodePoints(TEXT).of(TEXT.length()));
    assertThat(blanked.path()).isEqualTo("████-█████.txt");
    assertThat(blanked.url()).isEqualTo("https://isles.example/2031/████%20█████-weeps");
    assertThat(store.article(other.id())).contains(other);
    Statement found = store.statement(lost.id()).orElseThrow().statement();
    assertThat(found.attribution().speaker()).isNull();
    assertThat(found.attribution().content()).isEqualTo(lost.attribution().content());
    Statement aboutNets = store.statement(nets.id()).orElseThrow().statement();
    assertThat(aboutNets.attribution().content().text()).isEqualTo("████  █████'s nets are gone");
    assertThat(aboutNets.attribution().speaker()).isEqualTo(nets.attribution().speaker());
  }

  @Test
  void leavesNoByteOfTheNameInTheFileOrItsLog() throws IOException {
    Statement full = Ferry.full();
    store.keep(
        Ferry.RUN,
        Ferry.ARTICLE,
        List.of(Linked.alone(full, List.of("ana-ruiz", "ben-okoro", "north-line"))));
    store.decide(
        new Decision("Ana Ruiz", Instant.EPOCH, full.id(), "speaker", "Ana Ruiz", "Ruiz, Ana"));
    assertThat(bytes()).contains("ana ruiz", "ana-ruiz");
    assertThat(store.forget("Ana Ruiz")).isEqualTo(new Forgotten(1, 1));
    assertThat(bytes()).doesNotContain("ana ruiz", "ana-ruiz", "ruiz");
    Recorded found = store.statement(full.id()).orElseThrow();
    assertThat(found.linked().speakerIds()).containsExactly("ben-okoro", "north-line");
    assertThat(found.statement().codings().get(1).holder().id()).isEqualTo("███ ████");
    assertThat(found.statement().attribution().speaker())
        .isEqualTo(full.attribution().coSpeakers().get(0));
    assertThat(found.statement().attribution().source())
        .hasFieldOrPropertyWithValue("text", "███ ████, chair of the council");
    assertThat(found.decisions())
        .singleElement()
        .hasFieldOrPropertyWithValue("coder", "███ ████")
        .hasFieldOrPropertyWithValue("after", "████, Ana");
  }

  @Test
  void laterReadingsStayWithoutTheName() {
    store.keep(Ferry.RUN, Ferry.ARTICLE, List.of());
    store.forget("Ana Ruiz");
    Article later = Ferry.plain("On Monday Ana Ruiz’s boat came. Ruiz waved. \uD83D\uDE00");
    Statement waved = Ferry.bare(later, "Ruiz waved", "Ana Ruiz");
    store.keep(Ferry.RUN, later, List.of(Linked.alone(waved, List.of("name:ana-ruiz"))));
    assertThat(store.article(later.id()).orElseThrow().text())
        .isEqualTo("On Monday ███ ████’s boat came. ████ waved. 😀");
    Article without = Ferry.plain("Ruiz is a name, and nothing else.");
    store.keep(Ferry.RUN, without, List.of());
    assertThat(store.article(without.id())).contains(without);
    try (Stream<Recorded> all = store.statements()) {
      assertThat(all.toList())
          .singleElement()
          .satisfies(s -> assertThat(s.statement().attribution().speaker()).isNull());
    }
  }

  @Test
  void findsTheNameInAddressesWithoutItsAccentsAndInBytes() {
    Article article =
        Ferry.article(
            "jose-garcia-speaks.txt",
            "Jos\u00e9 Garc\u00eda rows. Jose Garcia swims.",
            "https://isles.example/jos%C3%A9_garc%c3%ada-says-no/",
            List.of());
    store.keep(Ferry.RUN, article, List.of());
    assertThat(store.forget("Jose\u0301 Garci\u0301a")).isEqualTo(new Forgotten(1, 0));
    Article blanked = store.article(article.id()).orElseThrow();
    assertThat(blanked.path()).isEqualTo("████-██████-speaks.txt");
    assertThat(blanked.url()).isEqualTo("https://isles.example/█████████_███████████-says-no/");
    assertThat(blanked.text()).isEqualTo("████ ██████ rows. ████ ██████ swims.");
  }

  @Test
  void keepsTheNameOutWhereItWasForgottenByAnotherProgramMeanwhile() throws IOException {
    Statement full = Ferry.full();
    Linked read = Linked.alone(full, List.of("name:ana-ruiz", "ben-okoro", "north-line"));
    try (Store other = Store.open(folder.resolve("parley.db"))) {
      other.forget("Ana Ruiz");
    }
    store.keep(Ferry.RUN, Ferry.ARTICLE, List.of(read));
    store.decide(new Decision("Ana Ruiz", Instant.EPOCH, full.id(), "note", null, "Ana Ruiz?"));
    assertThat(bytes()).doesNotContain("ruiz");
    Recorded kept = store.statement(full.id()).orElseThrow();
    assertThat(kept.linked().speakerIds()).containsExactly("ben-okoro", "north-line");
    assertThat(kept.statement().attribution().coSpeakers()).hasSize(1);
  }

  @Test
  void readingAfterForgettingGivesWhatForgettingAfterReadingGives() throws IOException {
    List<Linked> read =
        List.of(Linked.alone(Ferry.full(), List.of("name:ana-ruiz", "ben-okoro", "north-line")));
    store.keep(Ferry.RUN, Ferry.ARTICLE, read);
    store.forget("Ana Ruiz");
    try (Store before = Store.open(folder.resolve("before.db"))) {
      before.forget("Ana Ruiz");
      before.keep(Ferry.RUN, Ferry.ARTICLE, read);
      assertThat(before.statement(Ferry.full().id())).isEqualTo(store.statement(Ferry.full().id()));
      assertThat(before.article(Ferry.ARTICLE.id())).isEqualTo(store.article(Ferry.ARTICLE.id()));
    }
  }

  @Test
  void codesWhoIsLeftOfJointSpeakers() throws IOException {
    store.keep(Ferry.RUN, Ferry.ARTICLE, Ferry.alone(List.of(Ferry.full())));
    store.forget("Ana Ruiz");
    Run later = Run.of("0.1.0", "ab12", "south-ferry", "ef56", Instant.EPOCH);
    Recorded left = store.statement(Ferry.full().id()).orElseThrow();
    store.code(later, List.of(Linked.alone(left.statement(), List.of("ben", "name:ana-ruiz"))));
    store.show(later, new KeptCodebook("ef56", "south-ferry", "M. Vane", "id: south-ferry"));
    Recorded coded = store.statement(Ferry.full().id()).orElseThrow();
    assertThat(coded.statement()).isEqualTo(left.statement());
    assertThat(coded.codingRun()).isEqualTo(later.id());
    assertThat(coded.linked().speakerIds())
        .containsExactly("ben", "article:" + Ferry.ARTICLE.id() + ":███-████");
    assertThat(bytes()).doesNotContain("ruiz");
  }

  @Test
  void refusesACodebookInWhichAForgottenNameStands() {
    KeptCodebook former = new KeptCodebook("cd34", "north-ferry", "us", "actors: [Ana Ruiz]");
    KeptCodebook today = new KeptCodebook("ef56", "north-ferry", "us", "actors: []");
    store.use(former);
    store.use(today);
    store.forget("Ana Ruiz");
    assertThatThrownBy(() -> store.use(former))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "The codebook north-ferry names a person whom this record has forgotten: take the name"
                + " out of it.");
    assertThat(store.codebook()).contains(today);
  }

  @Test
  void coversLettersOutsideTheBasicPlaneWithBlocksOfTheirWidth() {
    Article article = Ferry.plain("So 𐐀𐐁 Bo\u0301rg-Ilse spoke.");
    store.keep(Ferry.RUN, article, List.of());
    store.forget("𐐨𐐩 b\u00f3rg-ilse");
    String text = store.article(article.id()).orElseThrow().text();
    assertThat(text).isEqualTo("So 🮋🮋 █████-████ spoke.").hasSameSizeAs(article.text());
  }

  @Test
  void refusesANameOfTheCodebookAndWhatIsNoName() {
    store.use(new KeptCodebook("cd34", "north-ferry", "M. Vane", "actors: [{name: Ana Ruiz}]"));
    assertThatThrownBy(() -> store.forget("Ana Ruiz"))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "The codebook north-ferry names this person: take the name out of it, code the record"
                + " by it again, then forget.");
    for (String bad : List.of("", " ?! ", "Quill", "Quill ?!", "12 34")) {
      assertThatThrownBy(() -> store.forget(bad))
          .isInstanceOf(StoreException.class)
          .hasMessage("Give the full name, such as \"Ana Ruiz\".");
    }
  }

  @Test
  void closesTheRecordToChangesAgainAfterwards() {
    store.keep(Ferry.RUN, Ferry.ARTICLE, Ferry.alone(List.of(Ferry.full())));
    assertThat(store.forget("Nobody Here")).isEqualTo(new Forgotten(0, 0));
    assertThat(store.statement(Ferry.full().id()).orElseThrow().statement())
        .isEqualTo(Ferry.full());
    assertThatThrownBy(() -> WritingByHand.execute(folder.resolve("parley.db"), "DELETE FROM run"))
        .hasMessageContaining("run is append-only");
  }

  /** Every byte of the record's files, in small letters. */
  private String bytes() throws IOException {
    StringBuilder bytes = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return bytes.toString().toLowerCase(Locale.ROOT);
  }
}
