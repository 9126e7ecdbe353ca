package org.parley.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.statement.Actor;
import org.parley.statement.Actor.Role;
import org.parley.statement.Article;
import org.parley.statement.Codebook;
import org.parley.statement.Examples;
import org.parley.statement.PartialDate;
import org.parley.statement.Party;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;

/** By which id a speaker is known, by what its article and the codebook tell. */
class NameLinkerTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private static final Codebook CODEBOOK =
      new Codebook(
          "lake",
          "0",
          "us",
          90,
          List.of(new Party("dams", "Dam Authority", List.of())),
          List.of(
              actor(
                  "ana-ruiz",
                  "Ana Ruiz",
                  List.of("the council chair"),
                  role("chair of the Council of the Lakes", "2027", null)),
              actor(
                  "roman-halytsky",
                  "Roman Halytskyy",
                  List.of(),
                  role("president of Vesna", "2026", null)),
              actor(
                  "tom-vale",
                  "Tom Vale",
                  List.of(),
                  role("foreign minister", "2025", "2030-12-31")),
              actor("ines-holt", "Ines Holt", List.of(), role("foreign minister", "2031", null)),
              actor("karl-berg", "Karl Berg", List.of(), role("finance minister", "2029", null)),
              actor(
                  "greta-berg", "Greta Berg", List.of(), role("water commissioner", "2029", null)),
              actor(
                  "paul-stern", "Paul Stern", List.of(), role("mayor of Averley", "2010", "2022")),
              actor(
                  "paul-stern-jr",
                  "Paul Stern Jr",
                  List.of(),
                  role("mayor of Averley", "2026", null)),
              actor("council", "Council of the Lakes", List.of("the council", "CL"))),
          Map.of(),
          List.of(),
          List.of());

  private static Actor actor(String id, String name, List<String> aliases, Role... roles) {
    return new Actor(id, name, aliases, null, true, List.of(roles), List.of());
  }

  private static Role role(String title, String from, @Nullable String to) {
    return new Role(title, PartialDate.parse(from), to == null ? null : PartialDate.parse(to));
  }

  @Test
  void theCodebookComesFirst() {
    assertThat(new NameLinker(CODEBOOK).link(Examples.full()).speakerIds())
        .containsExactly("ana-ruiz", "name:ida-fenn");
    assertThat(new NameLinker(null).link(Examples.full()).speakerId()).isEqualTo("name:ana-ruiz");
    assertThat(new NameLinker(CODEBOOK).link(Examples.bare()).speakerId()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ána  RUIZ", "Ana Ruiz's", "Ana Ruiz\u2019s", "Dr Ana Ruiz", "Mrs. Ana Ruiz", "Ruiz, Ana",
        "A. Ruiz", "Ruiz", "Ms Ruiz", "Council chair Ana Ruiz", "Ana M. Ruiz", "the council chair"
      })
  void titlesInitialsGenitivesAndAccentsDoNotPart(String written) {
    assertThat(id(Sayings.person(written))).isEqualTo("ana-ruiz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Roman Halytsky", "Roman Halytskyy", "Roman Halytskiy", "Roman Halytskij", "Halytskii",
        "President Halytsky", "Roman Halytskyy's", "Roman Haltyskyy", "Halystkyy", "Raman Halytskyy"
      })
  void spellingsAndTypingErrorsOfAListedNameAreOneActor(String written) {
    String id = id(Sayings.person(written));
    assertThat(id)
        .isEqualTo(written.startsWith("Raman") ? "name:raman-halytskyy" : "roman-halytsky");
  }

  @Test
  void aMissingLetterNeedsTheOfficeToo() {
    assertThat(id(Sayings.person("Roman Halytky", "president"))).isEqualTo("roman-halytsky");
    assertThat(id(Sayings.person("Roman Halytky"))).isEqualTo("name:roman-halytky");
    assertThat(id(Sayings.person("Eva Ruiz"))).isEqualTo("name:eva-ruiz");
  }

  @Test
  void aSurnameAloneJoinsWhomItsArticleNames() {
    String text = "Eva Ruiz met the press. Then Ruiz left.";
    assertThat(ids(text, Sayings.person("Ruiz"))).containsExactly("name:eva-ruiz");
    assertThat(ids("Both spoke.", Sayings.person("Eva Ruiz"), Sayings.person("Ruiz")))
        .containsExactly("name:eva-ruiz", "name:eva-ruiz");
    assertThat(ids("Both spoke.", Sayings.person("Eva Ruizo"), Sayings.person("E. Ruizo")))
        .containsExactly("name:eva-ruizo", "name:eva-ruizo");
  }

  @Test
  void aSurnameThatTwoInTheArticleBearJoinsNeither() {
    List<String> ids =
        ids(
            "Three spoke.",
            Sayings.person("John Smith"),
            Sayings.person("Anna Smith"),
            Sayings.person("Smith"));
    assertThat(ids.subList(0, 2)).containsExactly("name:john-smith", "name:anna-smith");
    assertThat(ids.get(2)).startsWith("article:").endsWith(":name:smith");
    assertThat(ActorId.isUnnamed(ids.get(2))).isFalse();
    assertThat(
            ids(
                    "Mr Smith came. Mrs Smith spoke.",
                    Sayings.person("Joe Smith"),
                    Sayings.person("Mrs Smith"))
                .get(1))
        .startsWith("article:");
  }

  @Test
  void aSurnameThatNobodyMakesClearStaysInItsArticle() {
    assertThat(id(Sayings.person("Smith"))).startsWith("article:");
    assertThat(id(Sayings.person("J. Smith"))).startsWith("article:");
    assertThat(id(Sayings.person("Berg"))).startsWith("article:");
  }

  @Test
  void theOfficeTellsTwoMinistersOfOneSurname() {
    assertThat(id(Sayings.person("Berg", "finance minister"))).isEqualTo("karl-berg");
    assertThat(id(Sayings.person("Finance Minister Berg"))).isEqualTo("karl-berg");
    assertThat(id(Sayings.person("Berg", "water commissioner"))).isEqualTo("greta-berg");
    assertThat(id(Sayings.person("G. Berg"))).isEqualTo("greta-berg");
  }

  @Test
  void aNameInAScriptWithoutCapitalsIsAName() {
    assertThat(id(Sayings.person("\u674e \u660e"))).isEqualTo("name:\u674e-\u660e");
    assertThat(body("\u6c34\u5229\u59d4\u5458\u4f1a")).startsWith("name:");
  }

  @Test
  void fatherAndSonStayTwo() {
    assertThat(id(Sayings.person("Paul Stern"))).isEqualTo("paul-stern");
    assertThat(id(Sayings.person("Paul Stern Jr."))).isEqualTo("paul-stern-jr");
    assertThat(id(Sayings.person("Stern", "mayor of Averley"))).isEqualTo("paul-stern-jr");
    assertThat(id(Sayings.person("Stern"))).startsWith("article:");
  }

  @Test
  void anOfficeIsWhoHeldItThatDay() {
    Speaker minister = Sayings.person("the foreign minister");
    assertThat(on(LocalDate.of(2030, 12, 31), minister)).isEqualTo("tom-vale");
    assertThat(on(LocalDate.of(2031, 1, 1), minister)).isEqualTo("ines-holt");
    assertThat(on(LocalDate.of(2020, 1, 1), minister)).startsWith("article:");
    assertThat(on(null, minister)).startsWith("article:");
    assertThat(id(Sayings.person("the former foreign minister"))).startsWith("article:");
    assertThat(id(Sayings.person("the defence minister"))).startsWith("article:");
    assertThat(on(LocalDate.of(2020, 1, 1), Sayings.person("the council chair")))
        .startsWith("article:");
  }

  @Test
  void anUnnamedSourceStaysInItsArticle() {
    Article article = Sayings.article("Some spoke.");
    String here = "article:" + article.id() + ":";
    assertThat(id(Sayings.speaker("a senior official", SpeakerKind.ANONYMOUS, null)))
        .isEqualTo(here + "a-senior-official");
    assertThat(id(Sayings.speaker("Ana Ruiz", SpeakerKind.ANONYMOUS, null)))
        .isEqualTo(here + "ana-ruiz");
    assertThat(id(Sayings.speaker("analysts", SpeakerKind.GROUP, null)))
        .isEqualTo(here + "analysts");
    assertThat(id(Sayings.person("Per Lodin", "a retired fisherman")))
        .isEqualTo(here + "per-lodin")
        .satisfies(id -> assertThat(ActorId.isUnnamed(id)).isTrue());
  }

  @Test
  void bodiesGoByNameAndByTheShortFormThatIsExplained() {
    assertThat(body("the Council of the Lakes\u2019s")).isEqualTo("council");
    assertThat(body("CL")).isEqualTo("council");
    assertThat(body("Dam Authority")).isEqualTo("party:dams");
    assertThat(body("The Harbour Trust Ltd")).isEqualTo("name:harbour-trust");
    assertThat(body("the ministry")).startsWith("article:");
    assertThat(body("Foreign Ministry")).startsWith("article:");
    Speaker shortForm = Sayings.speaker("HTA", SpeakerKind.ORGANIZATION, null);
    assertThat(ids("The Harbour Trust of Averley (HTA) met.", shortForm))
        .containsExactly("name:harbour-trust-of-averley");
    assertThat(ids("The HTA met.", shortForm)).containsExactly("name:hta");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the Harbour whistleblower",
        "the Averley trawlerman",
        "the Foreign Ministry staffer\u2019s",
        "the Averley clerk of Harbour House",
        "Office of the Ferry Line staffer"
      })
  void somebodyDescribedByANameStaysInTheArticle(String described) {
    assertThat(id(Sayings.person(described))).startsWith("article:").doesNotContain(":name:");
    assertThat(body(described)).startsWith("article:").doesNotContain(":name:");
  }

  @Test
  void aBodyWithASmallNounAtItsEndIsABody() {
    assertThat(body("the Harbour union")).isEqualTo("name:harbour-union");
    assertThat(id(Sayings.person("Ida Fenn jr."))).isEqualTo("name:ida-fenn-jr");
    assertThat(id(Sayings.person("Said al-Amin"))).isEqualTo("name:said-al_amin");
  }

  @Test
  void linksAMegabyteOfOneSpeakerAtOnce() {
    Article article =
        Sayings.article(
            "Mayor Ana Ruizo said the boat must stay.\nRuizo said no.\n".repeat(18_000));
    Speaker[] speakers = new Speaker[36_000];
    for (int i = 0; i < speakers.length; i++) {
      speakers[i] = i % 2 == 0 ? Sayings.person("Ana Ruizo", "mayor") : Sayings.person("Ruizo");
    }
    List<String> ids = Assertions.assertTimeoutPreemptively(SOON, () -> ids(article, speakers));
    assertThat(ids).hasSize(36_000).containsOnly("name:ana-ruizo");
  }

  @Test
  void linksManyNamesakesAtOnce() {
    Article article = Sayings.article("Some spoke. ".repeat(80_000));
    Speaker[] speakers = new Speaker[8_000];
    for (int i = 0; i < speakers.length; i++) {
      String letters = Integer.toString(i / 2, 26).replaceAll("\\d", "x$0");
      String name = "Q" + letters.replaceAll("\\d", "") + " Ruizo" + (i / 2);
      speakers[i] = Sayings.person(i % 2 == 0 ? name : "Ruizo" + (i / 2));
    }
    List<String> ids = Assertions.assertTimeoutPreemptively(SOON, () -> ids(article, speakers));
    assertThat(ids).hasSize(8_000);
  }

  @Test
  void looksForShortFormsOfALongLineAtOnce() {
    Article article = Sayings.article("Harbour Trust of Averley (HTA) and ".repeat(30_000));
    Speaker shortForm = Sayings.speaker("HTA", SpeakerKind.ORGANIZATION, null);
    List<String> ids = Assertions.assertTimeoutPreemptively(SOON, () -> ids(article, shortForm));
    assertThat(ids).containsExactly("name:harbour-trust-of-averley");
  }

  private static String body(String name) {
    return id(Sayings.speaker(name, SpeakerKind.ORGANIZATION, null));
  }

  private static String id(Speaker speaker) {
    return ids("Some spoke.", speaker).get(0);
  }

  private static List<String> ids(String text, Speaker... speakers) {
    return ids(Sayings.article(text), speakers);
  }

  private static String on(@Nullable LocalDate day, Speaker speaker) {
    return ids(Sayings.article("Some spoke.", day), speaker).get(0);
  }

  private static List<String> ids(Article article, Speaker... speakers) {
    return new NameLinker(CODEBOOK)
        .link(article, Sayings.by(article, Arrays.copyOf(speakers, speakers.length))).stream()
            .map(linked -> String.valueOf(linked.speakerId()))
            .toList();
  }
}
