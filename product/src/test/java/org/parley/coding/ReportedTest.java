package org.parley.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.statement.Act;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Coding;
import org.parley.statement.Holder;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Stance;
import org.parley.statement.Voice;
import org.parley.text.Span;
import org.parley.text.Words;

class ReportedTest {

  static Words words(String text) {
    return Words.of(text, new Span(0, text.length()));
  }

  static Attribution said(String cue, String content, @Nullable Speaker speaker) {
    return said(cue, content, speaker, Assertion.SAID, Modality.ACTUAL);
  }

  private static Attribution said(
      String cue,
      String content,
      @Nullable Speaker speaker,
      Assertion assertion,
      Modality modality) {
    return new Attribution(
        words(content),
        words(cue),
        null,
        Voice.SPEAKER,
        Kind.INDIRECT,
        assertion,
        modality,
        speaker,
        List.of(),
        null,
        1);
  }

  static Speaker speaker(String name, SpeakerKind kind, @Nullable String party) {
    return new Speaker(name, kind, null, party, ResolvedBy.NAME, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          would accept   | CONDITIONAL | the winter plan                     | true
          set out        | FUTURE      | the winter plan                     | true
          would say      | CONDITIONAL | that the plan is dead               | false
          is expected to announce | FUTURE | a yes to the winter plan        | false
          """)
  void onlyAStatementThatIsForetoldIsNone(
      String cue, Modality modality, String content, boolean stated) {
    Attribution said = said(cue, content, null, Assertion.SAID, modality);
    assertThat(Reported.isStated(said)).isEqualTo(stated);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          asked         | the line to accept the winter plan     | true
          voiced doubts | about the winter plan                  | true
          questioned    | whether the plan could work            | true
          asked         | whether the line would take the plan   | false
          asked         | Would they take the winter plan?       | false
          """)
  void onlyAQuestionIsNoStatement(String cue, String content, boolean stated) {
    Attribution said = said(cue, content, null, Assertion.QUESTIONED, Modality.ACTUAL);
    assertThat(Reported.isStated(said)).isEqualTo(stated);
  }

  private static final Coding NO =
      new Coding(
          "north-ferry",
          "winter-plan",
          new Holder("line", Holder.Basis.SPOKEN_FOR),
          Act.STATES,
          Stance.REJECT,
          List.of(),
          Coding.MACHINE,
          0.9);

  private static List<Coding> within(String cue, Speaker teller) {
    return Reported.within(said(cue, "that the line had rejected it", teller), List.of(NO));
  }

  @Test
  void whatARivalTellsIsAscribed() {
    assertThat(within("said", speaker("Ana Ruiz", SpeakerKind.PERSON, "isles")))
        .extracting(coding -> coding.holder().basis())
        .containsExactly(Holder.Basis.ASCRIBED);
  }

  @Test
  void whatItsOwnVoiceOrAnAgencyTellsIsNot() {
    assertThat(within("said", speaker("Jo Hart", SpeakerKind.PERSON, "line"))).containsExactly(NO);
    assertThat(within("reported", speaker("Landwire", SpeakerKind.OUTLET, null)))
        .containsExactly(NO);
    assertThat(Reported.within(null, List.of(NO))).containsExactly(NO);
  }

  @Test
  void whatIsOnlyDemandedWasNotSaid() {
    assertThat(within("demanded", speaker("Ana Ruiz", SpeakerKind.PERSON, "isles"))).isEmpty();
  }
}
