package org.parley.attribute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.text.Document;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * Whom a pronoun means: who spoke, acted or was so called last. What is heard is told in the order
 * of the text.
 */
final class Recall {

  /**
   * Somebody a later pronoun may mean.
   *
   * @param several whether they were more than one
   */
  private record Heard(Speaker speaker, Span span, int paragraph, boolean several) {}

  /** A line of so few tokens is a heading or a stray notice. */
  private static final int SHORT = 4;

  /** So many paragraphs back a person is looked for, where nobody else is named since. */
  private static final int FAR = 3;

  private final Document document;
  private final People people;

  /** Paragraphs long enough to be part of the story. */
  private final List<Span> paragraphs;

  private final List<Heard> heard = new ArrayList<>();

  /** Who asked the question that was heard last: an answer is not theirs. */
  private final Deque<Span> askers = new ArrayDeque<>();

  Recall(Document document, People people) {
    this.document = document;
    this.people = people;
    paragraphs = paragraphs(document);
  }

  private static List<Span> paragraphs(Document document) {
    int[] tokens = new int[document.paragraphs().size()];
    document.sentences().forEach(s -> tokens[s.paragraph()] += s.endToken() - s.firstToken());
    List<Span> stories = new ArrayList<>();
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i] > SHORT) {
        stories.add(document.paragraphs().get(i));
      }
    }
    return stories;
  }

  void remember(Speaker speaker, Span span, boolean several) {
    heard.add(new Heard(speaker, span, paragraph(span.start()), several));
  }

  /** Tells of a source that asks rather than says. */
  void asked(Span source) {
    askers.addLast(source);
    if (askers.size() > 2) {
      askers.removeFirst();
    }
  }

  /** "he", "she": the person who spoke or acted last. */
  @Nullable Speaker person(Span source, boolean woman) {
    Heard spoke = before(source, FAR, h -> mayBe(h, woman));
    People.Mention acted = subjectBefore(source, m -> people.mayBe(m.name(), woman));
    boolean later = acted != null && (spoke == null || acted.span().start() > spoke.span.start());
    Speaker found =
        later && acted != null
            ? called(acted.name(), Words.of(document.text(), acted.span()))
            : spoke == null ? null : again(spoke);
    if (found != null) {
      people.learnGender(found.name(), woman);
    }
    return found;
  }

  /** The only person who spoke, acted or was named as a subject in this paragraph and the last. */
  @Nullable Speaker only(Span source) {
    Heard last = before(source, 1, Recall::isPersonal);
    boolean unnamed = last != null && last.speaker.kind() != SpeakerKind.PERSON;
    Heard spoke = unnamed ? null : last;
    People.Mention acted = subjectBefore(source, m -> true);
    if (acted == null) {
      return spoke == null ? null : again(spoke);
    }
    boolean same = spoke == null || spoke.speaker.name().equals(acted.name());
    People.Mention other = subjectBefore(source, m -> !m.name().equals(acted.name()));
    return same && other == null
        ? called(acted.name(), Words.of(document.text(), acted.span()))
        : null;
  }

  private Speaker called(String name, Words words) {
    return new Speaker(
        name, SpeakerKind.PERSON, people.role(name), null, ResolvedBy.PRONOUN, words);
  }

  private boolean mayBe(Heard heard, boolean woman) {
    String name = heard.speaker.name();
    boolean described = heard.speaker.kind() == SpeakerKind.ANONYMOUS;
    boolean other =
        described
            && Arrays.stream(name.split("[ ,]+"))
                .anyMatch(word -> woman ? Vocabulary.isMale(word) : Vocabulary.isFemale(word));
    return isPersonal(heard) && !other && people.mayBe(name, woman);
  }

  private static boolean isPersonal(Heard heard) {
    SpeakerKind kind = heard.speaker.kind();
    return !heard.several && (kind == SpeakerKind.PERSON || kind == SpeakerKind.ANONYMOUS);
  }

  /** "it": the body or the paper that spoke last, where nobody else spoke since. */
  @Nullable Speaker body(Span source) {
    Heard last = before(source, 1, h -> true);
    return last != null && Described.isBody(last.speaker) ? again(last) : null;
  }

  /** "they": the group that spoke last, where nobody else spoke since. */
  @Nullable Speaker group(Span source) {
    Heard last = before(source, 1, h -> true);
    boolean group = last != null && !last.several && last.speaker.kind() == SpeakerKind.GROUP;
    return group && last != null ? again(last) : null;
  }

  /** The latest fitting one of at most so many paragraphs back; of farther ones only the last. */
  private @Nullable Heard before(Span source, int back, Predicate<Heard> fits) {
    int paragraph = paragraph(source.start());
    for (int i = heard.size() - 1; i >= 0; i--) {
      Heard candidate = heard.get(i);
      int gap = paragraph - candidate.paragraph;
      if (gap > back) {
        return null;
      }
      if (candidate.span.start() < source.start() && fits.test(candidate)) {
        boolean alone = gap < 2 || nobodyElse(candidate, source);
        return alone ? candidate : null;
      }
    }
    return null;
  }

  /** Whether no other person is named between one heard and the source. */
  private boolean nobodyElse(Heard candidate, Span source) {
    List<People.Mention> mentions = people.mentions();
    for (int i = people.firstAt(source.start()) - 1; i >= 0; i--) {
      People.Mention mention = mentions.get(i);
      if (mention.span().start() <= candidate.span.start()) {
        return true;
      }
      if (!mention.name().equals(candidate.speaker.name()) && people.isPerson(mention.name())) {
        return false;
      }
    }
    return true;
  }

  private Speaker again(Heard spoke) {
    Speaker speaker = spoke.speaker;
    Words words =
        speaker.resolvedBy() == ResolvedBy.PRONOUN && speaker.antecedent() != null
            ? speaker.antecedent()
            : Words.of(document.text(), spoke.span);
    return new Speaker(
        speaker.name(), speaker.kind(), speaker.role(), null, ResolvedBy.PRONOUN, words);
  }

  private People.@Nullable Mention subjectBefore(Span source, Predicate<People.Mention> fits) {
    int paragraph = paragraph(source.start());
    List<People.Mention> mentions = people.mentions();
    for (int i = people.firstAt(source.start()) - 1;
        i >= 0 && paragraph(mentions.get(i).span().start()) >= paragraph - 1;
        i--) {
      People.Mention mention = mentions.get(i);
      boolean asks = askers.stream().anyMatch(asker -> asker.covers(mention.span()));
      if (mention.subject() && !asks && people.isPerson(mention.name()) && fits.test(mention)) {
        return mention;
      }
    }
    return null;
  }

  int paragraph(int offset) {
    int low = 0;
    int high = paragraphs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paragraphs.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
