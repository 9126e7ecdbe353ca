package org.parley.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.text.Span;

class JunkTest {

  private static final String NEWS =
      "The crews of the northern ferries met the owners of the line again on Tuesday evening.";

  /** The text with each marked line in brackets. */
  private static String marked(String text, String byline) {
    return marked(text, byline, null);
  }

  private static String marked(String text, String byline, String outlet) {
    StringBuilder marked = new StringBuilder(text);
    List<Span> omitted = Junk.of(text, byline, outlet, List.of());
    for (int i = omitted.size() - 1; i >= 0; i--) {
      marked.insert(omitted.get(i).end(), "]").insert(omitted.get(i).start(), "[");
    }
    return marked.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Advertisement",
        "- Advertisement -",
        "Sign up for our morning newsletter",
        "Subscribe now to read on.",
        "This website uses cookies to give you the best visit. Accept",
        "Share this article",
        "Follow us on Facebook",
        "Read more: Owners say the night boat costs too much",
        "Above photo: the late boat at Port Ellis.",
        "The late boat at Port Ellis on March 3. Jan Moll/Coast Images",
        "Photo: Jan Moll",
        "To suggest a correction, write to the desk",
        "[Image: the late boat at Port Ellis. Picture: Isle Wire]",
        "(c) Isle Wire 2031. Not for republication without licence.",
        "Correction: An article of 3 March said that the line cancelled 40 boats.",
        "Were you on the late boat? Send your pictures to the desk.",
        "0:00",
        "Twitter",
        "Facebook Twitter Email",
        "\u0645\u062d\u0627\u062f\u062b\u0627\u062a",
      })
  void marksALineThatIsNotNews(String line) {
    String text = NEWS + "\n\n" + line + "\n\n" + NEWS + " The end.";
    assertThat(marked(text, null)).isEqualTo(text.replace(line, "[" + line + "]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u201cAdvertisement is not what we need,\u201d said Sool.",
        "Subscribe to the council's plan, he told her: \"sign up for our cause\".",
        "Cookies were served to the crews while the owners talked.",
        "Share prices of the line fell by a tenth.",
        "Follow the money, the council's auditors wrote in March.",
        "Related talks on fuel resume next week.",
        "Photo identity cards will be asked for on the night boat.",
        "Copyright is not at stake, the owners argue.",
        "Published accounts show that the line lost money.",
        "The ferry and/or bus will run.",
        "Read the agreement, Sool urged her members.",
        "Updated plans go to the council on Monday.",
        "Corrections officers will sail on the night boat.",
        "Send your children by the early boat, the council told the islanders.",
        "Mina Sool is a reporter's dream, and the crews know it.",
      })
  void keepsALineOfNews(String line) {
    String text = line + "\n\n" + NEWS + "\n\n" + NEWS + " The end.";
    assertThat(marked(text, null)).isEqualTo(text);
  }

  @Test
  void marksHeadAndFoot() {
    assertThat(
            marked(
                """
                Crews keep the night boat
                Crews keep the night boat
                Ana Ruiz
                Updated:

                %s

                Ana Ruiz
                Transport Correspondent
                Ana Ruiz is a transport correspondent covering the northern isles.
                Coast Post desk
                """
                    .formatted(NEWS),
                "Ana Ruiz"))
        .isEqualTo(
            """
            Crews keep the night boat
            [Crews keep the night boat]
            [Ana Ruiz]
            [Updated:]

            %s

            [Ana Ruiz]
            [Transport Correspondent]
            [Ana Ruiz is a transport correspondent covering the northern isles.]
            [Coast Post desk]
            """
                .formatted(NEWS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Reporting by Ana Ruiz; Editing by Tom Berg)",
        "Ana Ruiz is Quay & Mast's harbour editor. She sails.",
        "More from the Post: Which boat is the oldest? You voted",
        "NOTICES. Lost: one brown cap. Hay for sale, ask at the harbour shop after six.",
      })
  void marksTheFoot(String line) {
    assertThat(marked(NEWS + "\n\n" + line + "\n", null)).isEqualTo(NEWS + "\n\n[" + line + "]\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Ana Ruiz in Port Ellis \u00b7 Tuesday 4 March 2031, 17:05 \u00b7 updated 21:30",
        "Post staff and Isle Wire",
      })
  void marksAByline(String line) {
    assertThat(marked("Crews vote\n\n" + line + "\n\n" + NEWS, null))
        .isEqualTo("Crews vote\n\n[" + line + "]\n\n" + NEWS);
  }

  @Test
  void marksTheSectionBetweenATitleAndItsRepetition() {
    assertThat(marked("Crews vote\n\nHarbour\n\nCrews vote\n\n" + NEWS, null))
        .isEqualTo("Crews vote\n\n[Harbour]\n\n[Crews vote]\n\n" + NEWS);
  }

  @Test
  void marksLinksUnderTheirHeading() {
    assertThat(marked(NEWS + "\nRelated stories:\nOwners want fuel paid\n" + NEWS, null))
        .isEqualTo(NEWS + "\n[Related stories:]\n[Owners want fuel paid]\n" + NEWS);
  }

  @Test
  void keepsTheLastSentenceOfNewsBelowALinesOfJunk() {
    String text = NEWS + "\n\nAdvertisement\n\nThe talks go on.";
    assertThat(marked(text, null)).endsWith("[Advertisement]\n\nThe talks go on.");
  }

  @Test
  void theOutletsNameAndWhatStandsUnderItAreNoHeadline() {
    String text =
        "PORT COURIER\nNews | Harbour\n\nThursday 2 January 2031, 18.40\n\nCrews vote\n\n" + NEWS;
    assertThat(marked(text, null, "The Port Courier"))
        .isEqualTo(
            "[PORT COURIER]\n[News | Harbour]\n\n[Thursday 2 January 2031, 18.40]\n\nCrews vote\n\n"
                + NEWS);
    assertThat(marked(text, null, "Another Paper")).startsWith("PORT COURIER\nNews");
  }

  @Test
  void aDateOrADeskBetweenBarsIsNoHeadline() {
    String text =
        "ANALYSIS | 11 January 2031 | By Dorrit Vane\n\nHow many hands\n\n"
            + "Oscar Trevelyn, Transport Correspondent\n\n"
            + NEWS;
    assertThat(marked(text, null))
        .isEqualTo(
            "[ANALYSIS | 11 January 2031 | By Dorrit Vane]\n\nHow many hands\n\n"
                + "[Oscar Trevelyn, Transport Correspondent]\n\n"
                + NEWS);
  }
}
