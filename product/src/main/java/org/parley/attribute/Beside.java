package org.parley.attribute;

import org.parley.text.Document;
import org.parley.text.Sentence;
import org.parley.text.Token;

/** The office beside a name: the title that leads up to it, or the apposition behind it. */
final class Beside {

  private final Document document;

  Beside(Document document) {
    this.document = document;
  }

  /** The title that leads up to a name: "Transport Minister", "the mayor of Port Ellis,". */
  String before(Sentence sentence, int start) {
    int end = start;
    boolean comma = end > sentence.firstToken() && word(end - 1).equals(",");
    end = comma ? end - 1 : end;
    int from = end;
    while (from > sentence.firstToken() && end - from < 8 && mayLead(from - 1)) {
      from--;
    }
    while (from < end
        && !isCapital(from)
        && !Vocabulary.isRole(word(from))
        && !word(from).equals("former")) {
      from++;
    }
    while (from < end && Vocabulary.isHonorific(word(from))
        || from < end && word(from).equals(".")) {
      from++;
    }
    String role = from < end ? name(from, end) : "";
    boolean last =
        from < end && Vocabulary.isTitle(word(word(end - 1).equals(".") ? end - 2 : end - 1));
    return last ? role : "";
  }

  private boolean mayLead(int token) {
    String word = word(token);
    boolean stop = word.equals(".") && token > 0 && Vocabulary.isRole(word(token - 1));
    return stop
        || word.equals("former")
        || isCapital(token)
        || Vocabulary.isRole(word)
        || word.equals("'s")
        || word.equals("\u2019s");
  }

  /** "Ruiz, the council's chair,": the words between the commas, if they hold an office. */
  String behind(Sentence sentence, int to) {
    if (to + 1 >= sentence.endToken() || !word(to).equals(",")) {
      return "";
    }
    int end = to + 1;
    boolean office = false;
    while (end < sentence.endToken() && end - to < 16 && document.tokens().get(end).word()) {
      office |= end - to < 7 && Vocabulary.isRole(word(end));
      end++;
    }
    int from = Vocabulary.isArticle(word(to + 1)) ? to + 2 : to + 1;
    return office && from < end && !isCapital(from) ? name(from, end) : "";
  }

  private String word(int token) {
    return document.quote(document.tokens().get(token).span());
  }

  private boolean isCapital(int token) {
    Token t = document.tokens().get(token);
    return t.word() && Character.isUpperCase(document.text().codePointAt(t.span().start()));
  }

  private String name(int from, int to) {
    return document
        .text()
        .substring(
            document.tokens().get(from).span().start(), document.tokens().get(to - 1).span().end());
  }
}
