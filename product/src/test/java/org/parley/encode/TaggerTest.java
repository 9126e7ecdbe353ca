package org.parley.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.text.Document;
import org.parley.text.Span;

class TaggerTest {

  private static final List<String> TEXTS =
      List.of(
          "The night boat stays, the purser of the Halcyon said on Monday.",
          "Crews reject the rota\n\n\u201cNobody asked us,\u201d Ida Marsh, a deckhand, said.\n\n"
              + "Her union denied that talks had begun, according to a clerk of the harbour.",
          "Will the wells be shared? ''Not this summer,'' the upper valley's envoy told Radio Tarn.",
          "It snowed on the pass. ".repeat(60));

  private static Tagger tagger;

  @BeforeAll
  static void open() {
    tagger = Tagger.english();
  }

  @AfterAll
  static void close() {
    tagger.close();
  }

  @Test
  void findsTheCueTheSourceAndTheContent() {
    Scored scored = tagger.score(TEXTS.get(0), lines(TEXTS.get(0))).iterator().next();
    assertThat(best(scored, word(scored, "night"))).endsWith("Content");
    assertThat(best(scored, word(scored, "purser"))).endsWith("Source");
    assertThat(best(scored, word(scored, "said"))).isEqualTo("B-Cue");
    double[] cue = scored.pointed(Pointer.CUE, word(scored, "night"));
    assertThat(cue[1 + word(scored, "said")]).isGreaterThan(.5);
  }

  @Test
  void sharesAddUpToOneAtMost() {
    for (Scored scored : tagger.score(TEXTS.get(1), lines(TEXTS.get(1)))) {
      for (int i = 0; i < scored.size(); i++) {
        double sum = 0;
        for (double share : scored.pointed(Pointer.SOURCE_END, i)) {
          assertThat(share).isNotNegative();
          sum += share;
        }
        assertThat(sum).isBetween(0., 1 + 1e-9);
      }
    }
  }

  @Test
  void twoThreadsGiveTheNumbersOfOne() throws Exception {
    List<List<Double>> alone = new ArrayList<>();
    TEXTS.forEach(text -> alone.add(numbers(text)));
    List<Callable<List<Double>>> calls = new ArrayList<>();
    List<List<Double>> expected = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      TEXTS.forEach(text -> calls.add(() -> numbers(text)));
      expected.addAll(alone);
    }
    Collections.reverse(calls);
    Collections.reverse(expected);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<Double>>> together = two.invokeAll(calls);
      for (int k = 0; k < together.size(); k++) {
        assertThat(together.get(k).get()).isEqualTo(expected.get(k));
      }
    } finally {
      two.shutdown();
    }
  }

  @Test
  void scoresAPartAsATextOfItsOwn() {
    String part = TEXTS.get(2);
    String text = "Before it.\n" + part + " After it.";
    Span span = new Span(11, 11 + part.length());
    Iterator<Scored> whole = tagger.score(part, lines(part)).iterator();
    for (Scored scored : tagger.score(text, List.of(span))) {
      Scored own = whole.next();
      assertThat(numbers(scored)).isEqualTo(numbers(own));
      assertThat(scored.word(3).of(text)).isEqualTo(own.word(3).of(part));
    }
    assertThat(whole).isExhausted();
  }

  @Test
  void doesNotSeeWhatIsOmitted() {
    String advertised = TEXTS.get(1) + "\nSubscribe today, said everyone.";
    Span advertisement = new Span(TEXTS.get(1).length(), advertised.length());
    List<Double> numbers = new ArrayList<>();
    tagger
        .score(advertised, Document.of(advertised, List.of(advertisement)).paragraphs())
        .forEach(s -> numbers.addAll(numbers(s)));
    assertThat(numbers).isEqualTo(numbers(TEXTS.get(1)));
  }

  @Test
  void hasNoWindowWhereThereIsNoText() {
    assertThat(tagger.score("", lines(""))).isEmpty();
    assertThat(tagger.score(" \n\n", lines(" \n\n"))).isEmpty();
  }

  @Test
  void saysWhichModelItIs() {
    assertThat(tagger.model().name()).isEqualTo("parley-model-en");
    assertThat(tagger.model().version()).isNotBlank();
    assertThat(tagger.model().sha256()).matches("[0-9a-f]{64}");
    assertThat(tagger.settings().window()).isPositive();
  }

  @Test
  void refusesAWordOrTagThatIsNotThere() {
    Scored scored = tagger.score(TEXTS.get(0), lines(TEXTS.get(0))).iterator().next();
    assertThatThrownBy(() -> scored.word(scored.size()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be in 0..");
    assertThatThrownBy(() -> scored.tag(0, 7)).hasMessage("tag 7 must be in 0..6");
  }

  private static List<Span> lines(String text) {
    return Document.of(text).paragraphs();
  }

  private static int word(Scored scored, String word) {
    for (int i = 0; i < scored.size(); i++) {
      if (scored.word(i).of(TEXTS.get(0)).equals(word)) {
        return i;
      }
    }
    throw new AssertionError(word);
  }

  private static String best(Scored scored, int i) {
    int best = 0;
    for (int tag = 1; tag < Settings.TAGS.size(); tag++) {
      best = scored.tag(i, tag) > scored.tag(i, best) ? tag : best;
    }
    return Settings.TAGS.get(best);
  }

  private static List<Double> numbers(String text) {
    List<Double> numbers = new ArrayList<>();
    tagger.score(text, lines(text)).forEach(scored -> numbers.addAll(numbers(scored)));
    return numbers;
  }

  /** All that a window gives, but for the places of its words. */
  private static List<Double> numbers(Scored scored) {
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < scored.size(); i++) {
      for (int tag = 0; tag < Settings.TAGS.size(); tag++) {
        numbers.add(scored.tag(i, tag));
      }
      for (Pointer pointer : Pointer.values()) {
        for (double share : scored.pointed(pointer, i)) {
          numbers.add(share);
        }
      }
    }
    return numbers;
  }
}
