package org.parley.coding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.encode.SideReader;
import org.parley.statement.Actor;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Codebook;
import org.parley.statement.Coding;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.Proposal;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Stance;
import org.parley.statement.Statement;
import org.parley.statement.Voice;
import org.parley.text.Document;
import org.parley.text.Span;
import org.parley.text.Words;

/** A codebook tested by its own examples: each is coded as if its speaker had said it. */
public final class Examples {

  private static final double CERTAIN = 1;

  private Examples() {}

  /**
   * An example beside what the coder makes of it.
   *
   * @param proposal id of the proposal that the example is written under
   * @param found the coder's stance on that proposal; null if it gave none
   * @param conditions the coder's conditions, in the example's words
   */
  public record Tried(
      String proposal, Proposal.Example example, @Nullable Stance found, List<String> conditions) {

    public Tried {
      conditions = List.copyOf(conditions);
    }

    /** Whether stance and conditions are as the codebook's author wrote them. */
    public boolean isRight() {
      return found == example.stance() && conditions.equals(marked(example.text()));
    }
  }

  /** Every example of a codebook, in its order. */
  public static List<Tried> of(Codebook codebook, SideReader reader) {
    Coder coder = new Coder(codebook, reader);
    List<Tried> tried = new ArrayList<>();
    for (Proposal proposal : codebook.proposals()) {
      for (Proposal.Example example : proposal.examples()) {
        tried.add(tried(coder, codebook, proposal.id(), example));
      }
    }
    return tried;
  }

  private static Tried tried(
      Coder coder, Codebook codebook, String proposal, Proposal.Example example) {
    String text = example.text().replace("⟦", "").replace("⟧", "");
    Article article = article(text);
    Statement said =
        Statement.of(
            article, said(codebook, text, example.speaker()), Circumstances.NONE, List.of());
    List<Coding> codings =
        coder.code(article, Document.of(text), said).codings().stream()
            .filter(coding -> coding.target().equals(proposal))
            .toList();
    return new Tried(
        proposal,
        example,
        codings.isEmpty() ? null : codings.get(0).stance(),
        codings.stream()
            .limit(1)
            .flatMap(coding -> coding.conditions().stream())
            .map(condition -> condition.words().text())
            .toList());
  }

  private static Attribution said(Codebook codebook, String text, @Nullable String speaker) {
    return new Attribution(
        Words.of(text, new Span(0, text.length())),
        null,
        null,
        Voice.SPEAKER,
        Kind.DIRECT,
        Assertion.SAID,
        Modality.ACTUAL,
        speaker == null ? null : codebook.actor(speaker).map(Examples::person).orElse(null),
        List.of(),
        null,
        CERTAIN);
  }

  private static Speaker person(Actor actor) {
    return new Speaker(actor.name(), SpeakerKind.PERSON, null, null, ResolvedBy.NAME, null);
  }

  private static Article article(String text) {
    ArticleId id = ArticleId.of(text.getBytes(StandardCharsets.UTF_8));
    return new Article(id, "example", null, null, null, null, null, "en", text, List.of());
  }

  /** The words between ⟦ and ⟧. */
  private static List<String> marked(String text) {
    return Stream.of(text.split("⟦"))
        .skip(1)
        .map(part -> part.substring(0, part.indexOf('⟧')))
        .toList();
  }
}
