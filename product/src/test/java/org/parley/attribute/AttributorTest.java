package org.parley.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.Taggers;
import org.parley.statement.Attribution;
import org.parley.statement.Kind;
import org.parley.statement.StatementId;
import org.parley.text.Document;
import org.parley.text.Span;

class AttributorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦q \"The night boat must stay,\"⟧ ⟦s Ana Ruiz⟧ ⟦c said⟧.",
        "⟦q “The night boat must stay,”⟧ ⟦s Ana Ruiz⟧ ⟦c said⟧.",
        "⟦q ‘The crews’ boat mustn’t go,’⟧ ⟦s Ana Ruiz⟧ ⟦c said⟧.",
        "⟦q 'The night boat must stay,'⟧ ⟦s Ana Ruiz⟧ ⟦c said⟧.",
        "⟦q «The night boat must stay,»⟧ ⟦s Ana Ruiz⟧ ⟦c said⟧.",
        "⟦q ''The night boat must stay,''⟧ ⟦s Ana Ruiz⟧ ⟦c said⟧.",
        "⟦q ``The night boat must stay,''⟧ ⟦s Ana Ruiz⟧ ⟦c said⟧.",
        "⟦q “They want ‘no boats’ at all,”⟧ ⟦s Ana Ruiz⟧ ⟦c said⟧.",
      })
  void knowsEveryQuotationMark(String marked) {
    Texts.assertDraws(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦q “The night boat must stay,”⟧ ⟦c said⟧ ⟦s Ana Ruiz, chair of the council⟧.",
        "⟦s Ana Ruiz⟧ ⟦c said:⟧ ⟦q “The night boat must stay.”⟧",
        "⟦s Ana Ruiz⟧ ⟦c said⟧ on Monday, ⟦q “The night boat must stay.”⟧",
        "⟦s Ana Ruiz⟧⟦c :⟧ ⟦q “The night boat must stay.”⟧",
        "⟦q “Why should it go?”⟧ ⟦s Ana Ruiz⟧ ⟦c asked⟧.",
        "⟦q “The boat,”⟧ ⟦s Ana Ruiz⟧ ⟦c said⟧, ⟦q “must stay.”⟧",
        "⟦q “The boat must stay,”⟧ ⟦s she⟧ ⟦c said⟧. ⟦q “The crews agree.”⟧",
        "⟦q “The boat must stay,”⟧ ⟦s Ana Ruiz⟧ ⟦c told⟧ Harbour Radio. ⟦q “The crews agree.”⟧",
        "⟦s Mykola Berenko, an adviser to the council,⟧ ⟦c said⟧ ⟦q the boat would stay⟧.",
        "⟦s Council chair Ana Ruiz⟧ ⟦c has repeatedly said⟧ ⟦q that the boat would stay⟧.",
        "⟦s Ana Ruiz⟧ ⟦c said⟧ ⟦q the plan was “dead in the water” by Monday⟧.",
        "⟦q The plan was dead⟧, ⟦s Ana Ruiz⟧ ⟦c said⟧.",
        "⟦q The plan⟧, ⟦s Ana Ruiz⟧ ⟦c said⟧, ⟦q was dead by Monday⟧.",
        "⟦q The plan was dead by Monday⟧, ⟦c said⟧ ⟦s Ana Ruiz⟧.",
        "⟦c According to⟧ ⟦s Ana Ruiz⟧, ⟦q the plan was dead⟧.",
        "⟦q The plan was dead⟧, ⟦c according to⟧ ⟦s the council's chair, Ana Ruiz⟧.",
        "⟦s The council⟧ ⟦c called for⟧ ⟦q a second boat⟧.",
        "⟦s The council⟧ ⟦c rejected⟧ ⟦q the timetable of North Line⟧.",
        "⟦s The crews⟧ ⟦c refused⟧ ⟦q to sail by night⟧.",
        "⟦s Ana Ruiz⟧ ⟦c told⟧ the island council ⟦q that the boat would stay⟧.",
        "⟦s She⟧ ⟦c warned⟧ ⟦q that the boat would go⟧.",
      })
  void findsSourceCueAndContent(String marked) {
    Texts.assertDraws(marked);
  }

  @Test
  void givesOneSourceToEveryCueOfItsSentence() {
    Texts.assertDraws(
        "⟦q1 “The boat must stay,”⟧ ⟦s1 ⟦s2 Ana Ruiz⟧⟧ ⟦c1 said⟧, ⟦c2 adding⟧ ⟦q2 that the"
            + " crews agreed⟧.");
  }

  @Test
  void carriesAQuotationOverParagraphsThatReopenTheMark() {
    Texts.assertDraws(
        """
        ⟦q “The boat must stay,”⟧ ⟦s Ana Ruiz⟧ ⟦c said⟧. ⟦q “The crews agree.⟧

        ⟦q “And the islands agree.⟧

        ⟦q “So it stays.”⟧
        """);
  }

  @Test
  void carriesAQuotationThatStandsAloneInTheNextParagraph() {
    Texts.assertDraws(
        """
        ⟦q “The boat must stay,”⟧ ⟦s Ana Ruiz⟧ ⟦c said⟧.

        ⟦q “The crews agree with us.”⟧
        """);
  }

  @Test
  void boundsAnUnclosedQuotationByItsParagraph() {
    Texts.assertDraws(
        """
        ⟦s Ana Ruiz⟧ ⟦c said:⟧ ⟦q “The boat must stay⟧

        The boat left at noon.
        """);
  }

  @Test
  void endsAQuotationWhoseMarkWasForgottenWithItsSentence() {
    Texts.assertDraws(
        "⟦q \"The boat must stay,⟧ ⟦s Ana Ruiz⟧ ⟦c said⟧. She left at noon, and the crews went home.");
  }

  @Test
  void givesAnAnnouncedQuotationThatIsNeverClosedToWhoAnnouncedItAndTheRestToThoseInIt() {
    String text =
        "Ana Ruiz reports: “The crews are tired of the strike and of the line. Tom Hale said that"
            + " they would sail on Monday. The mayor added, “The boats are ready.” Nobody answered.";
    List<Attribution> found = Texts.attribute(text);
    assertThat(found.get(0).content().text()).startsWith("“The crews").endsWith("answered.");
    assertThat(found.get(0).kind()).isEqualTo(Kind.DIRECT);
    assertThat(found).hasSizeGreaterThan(1);
    assertThat(found.subList(1, found.size())).allMatch(a -> a.within() != null);
  }

  @Test
  void addsTheListThatAColonAnnounces() {
    Texts.assertDraws(
        """
        ⟦s The council⟧ ⟦c said⟧ ⟦q the new plan had three parts⟧:
        ⟦q - a second boat⟧
        ⟦q - a night sailing⟧
        ⟦q - a lower fare⟧

        The vote is on Monday.
        """);
  }

  @Test
  void addsTheParagraphThatAVerbAndAColonAnnounce() {
    Texts.assertDraws(
        """
        ⟦s Okoye⟧ ⟦c added⟧:

        ⟦q We will not sign this week. The towns are ours⟧.

        The talks resume on Monday.
        """);
  }

  @Test
  void readsASentenceOnOverTheEndsOfWrappedRows() {
    Texts.assertDraws(
        """
        The night boat left Merrow at noon on Monday with eighty crates aboard,
        the first since the storm closed the harbour in the last days of April
        and the crews went home. ⟦s Ana Ruiz, who has led the island council for
        eleven years,⟧ ⟦c said⟧ ⟦q that the boat would stay on the timetable until the
        winter was over and that the line would pay for every crossing of it⟧.
        The vote on the plan is on Monday, and the crews will be there with all
        their families.
        """);
  }

  @Test
  void carriesAQuotationOnBehindASourceAndItsColon() {
    Texts.assertDraws(
        """
        ⟦c Stated⟧ ⟦s Okoye⟧:

        ⟦q “We will not sign this week, and the river towns are ours.”⟧
        """);
  }

  @Test
  void givesAnAnnouncedLineToOneSpeakerOnly() {
    List<Attribution> found = Texts.attribute("- Ruiz said:\n".repeat(50));
    assertThat(found.stream().flatMap(a -> a.content().spans().stream()))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  void announcesNothingThatIsOmitted() {
    String text = "Okoye added:\n\nRead more about the river towns here.\n\nThe talks go on.";
    int start = text.indexOf("Read");
    Document document = Document.of(text, List.of(new Span(start, text.indexOf("The talks"))));
    assertThat(new Attributor(Taggers.english()).attribute(Texts.article(text), document))
        .allMatch(a -> a.content().spans().stream().noneMatch(span -> span.contains(start)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "⟦s Okoye⟧⟦c :⟧ ⟦q No deal without the river towns⟧",
        "⟦q No deal without the river towns⟧, ⟦c says⟧ ⟦s Okoye⟧",
        "⟦q “The boat must stay and we will fight for it.”⟧\n⟦c —⟧⟦s Ana Ruiz, chair of the council⟧",
        "Ana Ruiz at the harbour in Merrow. ⟦s She⟧ ⟦c says⟧ ⟦q the boat will stay⟧. (Landwire)",
      })
  void readsHeadlinesCaptionsAndSignedQuotations(String marked) {
    Texts.assertDraws(marked);
  }

  @Test
  void namesWhoeverTheSentenceBeforeAQuotationShows() {
    String quotation = "“The boat must stay, and we will pay for it.”";
    assertThat(Texts.attribute("Ana Ruiz was clear. " + quotation))
        .singleElement()
        .matches(said -> said.content().text().equals(quotation))
        .matches(said -> said.source() != null && said.source().text().equals("Ana Ruiz"));
  }

  @Test
  void carriesAQuotationOnWhereTheNetworkSeesItsParagraphAlone() {
    String long1 =
        "“The night boat must stay on the timetable until the winter is over, and the line must pay"
            + " the crews for every night of the storm, with the same money for each of the boats"
            + " and each of the islands, from the first of May to the last of October,”";
    String long2 =
        "“We have waited for two months on the quay, and nobody there has found the time to come to"
            + " us, with the boats as old as they are and the weather as bad as it is in the north"
            + " of the islands in the last weeks of the year and the first of the next.”";
    Texts.assertDraws("⟦q " + long1 + "⟧ ⟦s Ana Ruiz⟧ ⟦c said⟧.\n\n⟦q " + long2 + "⟧\n");
  }

  @Test
  void knowsWhoIsToldOfInIndirectSpeech() {
    List<Attribution> found =
        Texts.attribute("Ana Ruiz said Tom Hale had warned that the boat would be cut in May.");
    assertThat(found).hasSize(2);
    Attribution inner = found.get(1);
    assertThat(inner.source().text()).isEqualTo("Tom Hale");
    assertThat(inner.kind()).isEqualTo(Kind.INDIRECT);
    assertThat(inner.within()).isNotNull();
  }

  @Test
  void leavesAloneWhatSomebodyIsOnlyAskedToSay() {
    assertThat(
            Texts.attribute(
                "Ana Ruiz demanded that Tom Hale promise never to cut the night boat in May."))
        .hasSize(1);
  }

  @Test
  void findsTheSameWithoutSpeechWithinSpeech() {
    String text =
        "Ana Ruiz said Tom Hale had warned that the boat would be cut in May.\n\n"
            + "“The crews agree,” Tom Hale said.\n";

    List<Attribution> outermost =
        Attributor.outermost(Taggers.english()).attribute(Texts.article(text), Document.of(text));

    List<Attribution> all = Texts.attribute(text);
    assertThat(all).hasSize(3);
    assertThat(outermost)
        .isEqualTo(all.stream().filter(attribution -> attribution.within() == null).toList())
        .hasSize(2);
  }

  @Test
  void leavesScareQuotesAlone() {
    Texts.assertDraws("The “floating bus” left the harbour at noon.");
  }

  @Test
  void tiesWhatIsSaidInsideAQuotationToTheStatementAround() {
    String text = "“Ana Ruiz told us that the boat would stay until the winter,” Tom Hale said.";
    List<Attribution> found = Texts.attribute(text);
    assertThat(found).hasSize(2);
    Attribution outer = found.get(0);
    assertThat(outer.within()).isNull();
    assertThat(found.get(1).within())
        .isEqualTo(
            StatementId.of(Texts.article(text).id(), outer.content(), outer.cue(), outer.source()));
  }

  @Test
  void readsTheSameFromManyThreads() {
    String text = "“The boat must stay,” Ana Ruiz said. She added that the crews agreed.";
    Attributor attributor = new Attributor(Taggers.english());
    List<List<Attribution>> all =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(i -> attributor.attribute(Texts.article(text), Document.of(text)))
            .toList();
    assertThat(all).allSatisfy(found -> assertThat(found).isEqualTo(Texts.attribute(text)));
  }
}
