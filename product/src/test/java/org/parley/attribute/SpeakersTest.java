package org.parley.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.statement.Attribution;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;

class SpeakersTest {

  private static Speaker speaker(String text) {
    return Objects.requireNonNull(Texts.only(text).speaker(), text);
  }

  private static Attribution last(String text) {
    List<Attribution> all = Texts.attribute(text);
    return all.get(all.size() - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Council chair Ana Ruiz said the boat was late.              | Council chair",
        "Ana Ruiz, the council's chair, said the boat was late.      | council's chair",
        "The boat was late, according to the council's chair, Ana Ruiz. | council's chair",
        "Mr. Tom Hale said the boat was late.                        |",
      })
  void takesTheTitleOffTheName(String text, String role) {
    Speaker speaker = speaker(text);
    assertThat(speaker.name()).isIn("Ana Ruiz", "Tom Hale");
    assertThat(speaker.role()).isEqualTo(role);
    assertThat(speaker.kind()).isEqualTo(SpeakerKind.PERSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GROUP        | Harbour officials said the boat was late.",
        "GROUP        | Some western analysts said the boat was late.",
        "ANONYMOUS    | A person familiar with the talks said the boat was late.",
        "ANONYMOUS    | One officer said the boat was late.",
        "GOVERNMENT   | The ministry said the boat was late.",
        "GOVERNMENT   | Reykjavik's government said the boat was late.",
        "DOCUMENT     | The report said the boat was late.",
        "ORGANIZATION | The Ferry Crews' Association said the boat was late.",
        "OUTLET       | The Island Herald said the boat was late.",
      })
  void knowsWhatSortOfSourceSpeaks(SpeakerKind kind, String text) {
    assertThat(speaker(text).kind()).isEqualTo(kind);
  }

  @Test
  void givesASurnameItsFullName() {
    Speaker speaker =
        Objects.requireNonNull(
            last("Council chair Ana Ruiz came to Port Ellis. Ruiz said the boat was late.")
                .speaker());
    assertThat(speaker.name()).isEqualTo("Ana Ruiz");
    assertThat(speaker.role()).isEqualTo("Council chair");
    assertThat(speaker.resolvedBy()).isEqualTo(ResolvedBy.ALIAS);
  }

  @Test
  void tiesAPronounToTheLatestSpeaker() {
    Attribution found =
        last("Ana Ruiz said the boat was late. The crews agreed. She said it would stay.");
    Speaker speaker = Objects.requireNonNull(found.speaker());
    assertThat(speaker.name()).isEqualTo("Ana Ruiz");
    assertThat(speaker.resolvedBy()).isEqualTo(ResolvedBy.PRONOUN);
    assertThat(Objects.requireNonNull(speaker.antecedent()).text()).isEqualTo("Ana Ruiz");
  }

  @Test
  void asksAPronounToAgree() {
    Attribution found =
        last("Mrs. Ana Ruiz said the boat was late. Mr. Tom Hale left. She said it would stay.");
    assertThat(Objects.requireNonNull(found.speaker()).name()).isEqualTo("Ana Ruiz");
  }

  @Test
  void tiesATitleToItsOnlyHolder() {
    Attribution found =
        last("Mayor Ana Ruiz and skipper Tom Hale met at noon. The mayor said the boat was late.");
    Speaker speaker = Objects.requireNonNull(found.speaker());
    assertThat(speaker.name()).isEqualTo("Ana Ruiz");
    assertThat(speaker.resolvedBy()).isEqualTo(ResolvedBy.TITLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mayor Ana Ruiz and Mayor Tom Hale met at noon. The mayor said the boat was late.",
        "The boat left. She said it would come back.",
        "They said the boat was late.",
        "Ana Ruiz and Eva Ruiz met at noon. Ruiz said the boat was late.",
      })
  void leavesUnresolvedWhatFitsNobodyOrSeveral(String text) {
    Speaker speaker = last(text).speaker();
    assertThat(speaker == null || speaker.name().equals("Ruiz")).isTrue();
  }

  @Test
  void neverTiesAnUnnamedSourceToAName() {
    Attribution found =
        last("Skipper Tom Hale left at noon. One skipper said the boat was late. He said no more.");
    Speaker speaker = Objects.requireNonNull(found.speaker());
    assertThat(speaker.name()).isEqualTo("One skipper");
    assertThat(speaker.kind()).isEqualTo(SpeakerKind.ANONYMOUS);
  }

  @Test
  void namesBothOfAJointStatement() {
    Attribution found = Texts.only("Ana Ruiz and Tom Hale said the boat was late.");
    assertThat(Objects.requireNonNull(found.speaker()).name()).isEqualTo("Ana Ruiz");
    assertThat(found.coSpeakers()).extracting(Speaker::name).containsExactly("Tom Hale");
  }

  @Test
  void aCommonNounOfNoKnownSortSpeaksOnlyIfItIsShortAndDefinite() {
    assertThat(speaker("The line said the boat was late.").name()).isEqualTo("the line");
    assertThat(last("A compromise said the boat was late.").speaker()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hart         | The night boat would stay for a year, Hart said, Harbour Radio reported.",
        "Ana Ruiz     | The line would close in May, Ana Ruiz told reporters, the Gazette reported.",
        "an official  | The ferry would be sold, an official said, according to Harbour Radio.",
        "Tom Hale     | Ana Ruiz \u201cwill not sign\u201d, the Island Herald quoted Tom Hale as saying.",
      })
  void whoPassesWordsOnIsNotWhoSaidThem(String name, String text) {
    assertThat(speaker(text).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ana Ruiz    | Ana Ruiz, who said the boat was late, left at noon.",
        "Ana Ruiz    | Republican Ana Ruiz said the boat was late.",
        "Ada Fisher  | Council member Ada Fisher said the boat was late.",
        "Tom Dean    | Tom Dean said the boat was late.",
        "Ana Ruiz    | Ana Ruiz herself said the boat was late.",
        "53 % of those who own a boat | 53 % of those who own a boat said it was late.",
      })
  void findsTheNameInWhatStandsAroundIt(String name, String text) {
    assertThat(last(text).speaker()).isNotNull().extracting(Speaker::name).isEqualTo(name);
  }

  @Test
  void ofTwoOfficeHoldersTheOtherWordsOfTheTitleDecide() {
    Attribution found =
        last(
            "Sen. Ana Ruiz of Merrow met Sen. Tom Hale of Ellis in the small hall at noon. The Merrow"
                + " senator said the boat was late.");
    assertThat(Objects.requireNonNull(found.speaker()).name()).isEqualTo("Ana Ruiz");
  }

  @Test
  void aGivenNameTellsWhichPronounFollows() {
    Attribution found =
        last("Maria Lund came with Thomas Hale. Hale left at noon. She said the boat was late.");
    assertThat(Objects.requireNonNull(found.speaker()).name()).isEqualTo("Maria Lund");
  }

  @Test
  void followsAPersonThroughPronouns() {
    Attribution found =
        last(
            "Thomas Hale came across on the morning boat.\n\nHe walked up to the hall.\n\n"
                + "There he sat for an hour.\n\nHe said the fares were too high.");
    assertThat(Objects.requireNonNull(found.speaker()).name()).isEqualTo("Thomas Hale");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The business daily Morning Gazette reported that the boat was late. | Morning Gazette",
        "The Gazette newspaper reported that the boat was late.              | Gazette",
        "The Harbour Gazette reported that the boat was late.                | Harbour Gazette",
      })
  void callsAPaperByItsName(String text, String name) {
    assertThat(speaker(text).kind()).isEqualTo(SpeakerKind.OUTLET);
    assertThat(speaker(text).name()).isEqualTo(name);
  }

  @Test
  void knowsANamedPersonBehindHisOrHer() {
    String text =
        "Tom Hale, the mayor, said the boat was late. His compatriot Ana Ruiz, who runs the line,"
            + " said it was not.";
    assertThat(Objects.requireNonNull(last(text).speaker()).name()).isEqualTo("Ana Ruiz");
  }

  @Test
  void takesNoClauseForASource() {
    String text =
        "The boats will be shared out anew each year, according to where the lorries are loaded.";
    assertThat(Texts.attribute(text)).noneMatch(it -> it.speaker() != null);
  }
}
