package org.parley.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.text.Document;
import org.parley.text.Span;

/** Every letter is a word of one piece here, so that lengths can be counted by eye. */
class WindowsTest {

  private static final int WINDOW = 12;
  private static final int SEGMENT = 8;

  private final Vocabulary vocabulary =
      new Vocabulary(
          Stream.concat(
                  Stream.of("[UNK]", "[CLS]", "[SEP]", "\"", "."),
                  "abcdefghijklmnopqrstuvwxyz".chars().mapToObj(Character::toString))
              .toList());

  @Test
  void packsLinesWhileThereIsRoom() {
    assertThat(read("a b c\nd e f\n\ng h i\nj"))
        .containsExactly("0:a 0:b 0:c 1:d 1:e 1:f", "2:g 2:h 2:i 3:j");
  }

  @Test
  void fillsAWindowToTheLastPlace() {
    assertThat(read("a b c d\ne f g h i")).containsExactly("0:a 0:b 0:c 0:d 1:e 1:f 1:g 1:h 1:i");
    assertThat(lengths("a b c d\ne f g h i")).containsExactly(WINDOW);
    assertThat(lengths("a b c d\ne f g h i j")).containsExactly(6, 8);
  }

  @Test
  void cutsALongLineBehindASentence() {
    assertThat(read("a b c d e. f g h i j"))
        .containsExactly("0:a 0:b 0:c 0:d 0:e 0:.", "1:f 1:g 1:h 1:i 1:j");
  }

  @Test
  void cutsALongLineBehindAWordWhereNoSentenceEnds() {
    assertThat(read("a b c d e f g h i j"))
        .containsExactly("0:a 0:b 0:c 0:d 0:e 0:f 0:g 0:h", "1:i 1:j");
  }

  @Test
  void takesNoStopWithinAWordForTheEndOfASentence() {
    assertThat(read("a b c d e.f g h i j").get(0)).isEqualTo("0:a 0:b 0:c 0:d 0:e 0:. 0:f 0:g");
  }

  @Test
  void passesOverBlankLines() {
    assertThat(read("\n \t\u00a0\r\n\u3000\na\r\n\n")).containsExactly("0:a");
    assertThat(read("")).isEmpty();
    assertThat(read("\u200b\n\ufffd\n")).isEmpty();
  }

  @Test
  void endsALineWhereTheParagraphEnds() {
    assertThat(read("a\rb\u2028c\u0085d")).containsExactly("0:a 1:b 2:c 3:d");
  }

  @Test
  void readsALineThatGoesOnInTheNextRowAsOne() {
    String row = "a".repeat(49) + " b,\n";
    assertThat(read(row.repeat(5) + "c").get(0))
        .isEqualTo(read(row.repeat(5).replace('\n', ' ') + "c").get(0));
  }

  @Test
  void passesOverALineThatIsOmitted() {
    String text = "a b\nc d\ne";
    assertThat(read(text, new Span(4, 7))).containsExactly("0:a 0:b 1:e");
    assertThat(read(text, new Span(3, 8))).containsExactly("0:a 0:b 1:e");
    assertThat(read(text, new Span(0, text.length()))).isEmpty();
  }

  @Test
  void seesWhatIsLeftOfALineThatIsPartlyOmitted() {
    String text = "a b c d\ne f";
    assertThat(read(text, new Span(2, 5))).containsExactly("0:a 1:d 2:e 2:f");
    assertThat(read(text, new Span(0, 1), new Span(6, 9))).containsExactly("0:b 0:c 1:f");
    assertThat(read(text, new Span(2, 9))).containsExactly("0:a 1:f");
  }

  @Test
  void endsALineWhereSomethingIsOmitted() {
    assertThat(read("axb", new Span(1, 2))).containsExactly("0:a 1:b");
  }

  @Test
  void readsAPartAsATextOfItsOwn() {
    String text = "a b\nc d\ne";
    Windows windows = windows(text, List.of(new Span(2, 3), new Span(4, 6)));
    Window window = windows.next();
    assertThat(described(text, window)).isEqualTo("0:b 1:c");
    assertThat(window.start(1)).isEqualTo(4);
    assertThat(windows).isExhausted();
  }

  @Test
  void putsAMarkBeforeTheFirstAndBehindEverySegment() {
    Window window = windows("a\nb", List.of(new Span(0, 1), new Span(2, 3))).next();
    List<Integer> ids = new ArrayList<>();
    for (int at = 0; at < window.length(); at++) {
      ids.add(window.id(at));
    }
    assertThat(ids).containsExactly(1, 5, 2, 6, 2);
    assertThat(window.place(1)).isEqualTo(3);
  }

  private Windows windows(String text, List<Span> lines) {
    Segments segments = new Segments(text, lines, new WordPiece(vocabulary), SEGMENT);
    return new Windows(segments, vocabulary, WINDOW);
  }

  private List<String> read(String text, Span... omitted) {
    List<String> found = new ArrayList<>();
    windows(text, Document.of(text, List.of(omitted)).paragraphs())
        .forEachRemaining(window -> found.add(described(text, window)));
    return found;
  }

  private List<Integer> lengths(String text) {
    List<Integer> found = new ArrayList<>();
    windows(text, Document.of(text).paragraphs())
        .forEachRemaining(window -> found.add(window.length()));
    return found;
  }

  private static String described(String text, Window window) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < window.words(); i++) {
      words.add(window.segment(i) + ":" + text.substring(window.start(i), window.end(i)));
    }
    return String.join(" ", words);
  }
}
