package org.parley.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.text.Span;

class WordPieceTest {

  private static final List<String> PIECES =
      Stream.concat(
              Stream.of(
                  "[UNK]", "[CLS]", "[SEP]", "ferry", "fer", "##ry", "##ries", "resume", "''"),
              "abcdefghijklmnopqrstuvwxyz'\"\u201c\u201d.,!\u6e21"
                  .chars()
                  .mapToObj(Character::toString)
                  .flatMap(letter -> Stream.of(letter, "##" + letter)))
          .toList();

  private final WordPiece wordPiece = new WordPiece(new Vocabulary(PIECES));

  @Test
  void takesTheLongestPieceFirst() {
    assertThat(spelled("ferry ferries")).containsExactly("ferry", "fer", "##ries");
  }

  @Test
  void givesEachPieceItsPlace() {
    assertThat(quoted("No ferry, fers.")).containsExactly("N", "o", "ferry", ",", "fer", "s", ".");
  }

  @Test
  void makesAWordThatCannotBeBuiltOneUnknownPiece() {
    assertThat(spelled("ferry7 ferry")).containsExactly("[UNK]", "ferry");
    assertThat(quoted("ferry7 ferry")).containsExactly("ferry7", "ferry");
  }

  @Test
  void makesAVeryLongWordOneUnknownPiece() {
    assertThat(spelled("a".repeat(100))).hasSize(100);
    assertThat(spelled("a".repeat(101))).containsExactly("[UNK]");
  }

  @Test
  void countsACharacterOutsideTheBasicPlaneTwice() {
    Pieces pieces = pieces("\ud83d\udea2 ferry");
    assertThat(pieces.end(0)).isEqualTo(2);
    assertThat(pieces.start(1)).isEqualTo(3);
    assertThat(spelled("a".repeat(99) + "\ud83d\udea2")).containsExactly("[UNK]");
  }

  @Test
  void readsPastAccents() {
    assertThat(spelled("R\u00e9sum\u00e9")).containsExactly("resume");
    assertThat(quoted("re\u0301sume f\u00e9rs."))
        .containsExactly("re\u0301sume", "f\u00e9r", "s", ".");
  }

  @Test
  void keepsAnAccentThatIsACharacterAtTheEndOfItsWord() {
    assertThat(quoted("resume\u0301 no")).containsExactly("resume\u0301", "n", "o");
    assertThat(quoted("resume\u0301\u0323, no"))
        .containsExactly("resume\u0301\u0323", ",", "n", "o");
    assertThat(quoted("\u0301resume")).containsExactly("resume");
  }

  @Test
  void givesAllPiecesOfAWordThatChangesItsLengthTheWholeWord() {
    assertThat(spelled("fer\u0301ries")).containsExactly("fer", "##ries");
    assertThat(quoted("fer\u0301ries")).containsExactly("fer\u0301ries", "fer\u0301ries");
  }

  @Test
  void takesChineseCharactersOneByOne() {
    assertThat(quoted("\u6e21\u6e21a")).containsExactly("\u6e21", "\u6e21", "a");
  }

  @Test
  void passesOverControlsAndSoftHyphensWithinAWord() {
    assertThat(spelled("fe\u00adrry \u0000\ufffd fer\u200bry")).containsExactly("ferry", "ferry");
    assertThat(quoted("fe\u00adrry")).containsExactly("fe\u00adrry");
  }

  @Test
  void splitsAtEverySpaceThatUnicodeHas() {
    assertThat(quoted("a\u00a0b\u2009c\u3000d\u0085e\u001cf\u2028g\u1680h\u202fi"))
        .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i");
  }

  @Test
  void lowersTheTurkishDottedI() {
    assertThat(spelled("\u0130")).containsExactly("i");
  }

  @Test
  void leavesLigaturesAsTheyAre() {
    assertThat(spelled("\ufb01sh \ufb01")).containsExactly("[UNK]", "[UNK]");
    assertThat(quoted("\ufb01sh")).containsExactly("\ufb01sh");
  }

  @Test
  void keepsACharacterThatThisJdkDoesNotKnow() {
    assertThat(spelled("a\u0378b")).containsExactly("[UNK]");
    assertThat(spelled("a\uffffb")).containsExactly("a", "##b");
  }

  @Test
  void seesHowAWordIsWritten() {
    assertThat(shapes("1 no No NO nO A")).containsExactly(0, 1, 1, 2, 2, 3, 3, 4, 4, 2);
  }

  @Test
  void marksWhatStandsBetweenQuotationMarks() {
    assertThat(shapes("\u201ca\u201d a")).containsExactly(10, 6, 10, 1);
    assertThat(shapes("\"a\" a \"A")).containsExactly(10, 6, 10, 1, 10, 7);
    assertThat(shapes("\u201ca \u201ca\u201d a")).containsExactly(10, 6, 10, 6, 10, 1);
    assertThat(shapes("\u201d a")).containsExactly(10, 1);
  }

  @Test
  void takesTwoApostrophesForAQuotationMark() {
    assertThat(shapes("''a'' a'a")).containsExactly(10, 10, 6, 10, 10, 1, 0, 1);
    assertThat(shapes("''' a")).containsExactly(10, 10, 5, 6);
    assertThat(shapes("' ' a")).containsExactly(0, 0, 1);
  }

  @Test
  void leavesAQuotationOpenNoFurtherThanTheLine() {
    assertThat(shapes("\u201ca")).containsExactly(10, 6);
    assertThat(shapes("a")).containsExactly(1);
  }

  private Pieces pieces(String text) {
    return wordPiece.pieces(text, new Span(0, text.length()));
  }

  private List<String> spelled(String text) {
    Pieces pieces = pieces(text);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      names.add(PIECES.get(pieces.id(i)));
    }
    return names;
  }

  private List<String> quoted(String text) {
    return quoted(text, pieces(text));
  }

  private static List<String> quoted(String text, Pieces pieces) {
    List<String> quotes = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      quotes.add(text.substring(pieces.start(i), pieces.end(i)));
    }
    return quotes;
  }

  private List<Integer> shapes(String text) {
    Pieces pieces = pieces(text);
    List<Integer> shapes = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      shapes.add(pieces.shape(i));
    }
    return shapes;
  }
}
