package org.parley.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.text.Document;
import org.parley.text.Span;

class UnclosedTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Test
  void seeksTheEndOfALongSentenceOnce() {
    String clause = "the boat must stay, Ruiz said, ";
    String text = "\u201c" + clause.repeat(100_000);
    List<Finding> findings = new ArrayList<>();
    for (int at = 1; at < text.length(); at += clause.length()) {
      Span cue = new Span(at + clause.indexOf("said"), at + clause.indexOf(", R") + 11);
      findings.add(Finding.of(List.of(new Span(at, at + 18)), cue, null, .9));
    }
    Unclosed unclosed = new Unclosed(text, Quotations.of(Document.of(text)));
    assertTimeout(LIMIT, () -> assertThat(unclosed.mended(findings)).isEqualTo(findings));
  }

  @Test
  void keepsWhatOfASentenceStandsBeforeItsEndInWhateverOrderItIsAsked() {
    String text = "\u201cWe go, Ruiz said, no stop, Hale said, none. They left. They came.";
    Finding ruiz = finding(text, "Ruiz said");
    Finding hale = finding(text, "Hale said");
    Span before = ruiz.content().get(0);
    for (List<Finding> order : List.of(List.of(ruiz, hale, ruiz), List.of(hale, ruiz, hale))) {
      Unclosed unclosed = new Unclosed(text, Quotations.of(Document.of(text)));
      assertThat(unclosed.mended(order)).allMatch(one -> one.content().equals(List.of(before)));
    }
  }

  @Test
  void takesNoOtherFindingForTheAnnouncedOneThatBeginsWithIt() {
    String text = "Hale spoke. Ruiz reports: \u201cThe crews are tired of the strike.";
    Span colon = new Span(text.indexOf("reports"), text.indexOf(":") + 1);
    Span words = new Span(text.indexOf("\u201c"), text.length());
    Finding announced = Finding.of(List.of(words), colon, null, .9);
    Span spoke = new Span(text.indexOf("spoke"), text.indexOf("spoke") + 5);
    Finding other = Finding.of(List.of(words), spoke, null, .9);
    Unclosed unclosed = new Unclosed(text, Quotations.of(Document.of(text)));
    unclosed.mended(List.of(announced, other));
    assertThat(unclosed.isWhole(announced)).isTrue();
    assertThat(unclosed.isWhole(announced.saying(List.of(words)))).isTrue();
    assertThat(unclosed.isWhole(other)).isFalse();
  }

  /** One that says the first words and, behind the sentence, some more. */
  private static Finding finding(String text, String said) {
    int source = text.indexOf(said);
    Span behind = new Span(text.indexOf("They left"), text.indexOf(" They came"));
    return Finding.of(List.of(new Span(0, 7), behind), new Span(source + 5, source + 9), null, .9);
  }
}
