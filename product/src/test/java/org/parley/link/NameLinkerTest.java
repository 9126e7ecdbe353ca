package org.parley.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.statement.Actor;
import org.parley.statement.Attribution;
import org.parley.statement.Codebook;
import org.parley.statement.Examples;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;

class NameLinkerTest {

  private static final Codebook CODEBOOK =
      new Codebook(
          "b",
          "0",
          "us",
          90,
          List.of(),
          List.of(new Actor("ana-ruiz", "Ana Ruiz", List.of(), null, true, List.of(), List.of())),
          Map.of(),
          List.of(),
          List.of());

  @Test
  void theCodebookComesFirst() {
    assertThat(new NameLinker(CODEBOOK).link(Examples.full()).speakerId()).isEqualTo("ana-ruiz");
    assertThat(new NameLinker(null).link(Examples.full()).speakerId()).isEqualTo("name:ana-ruiz");
  }

  @Test
  void accentsAndCapitalsDoNotPart() {
    assertThat(id("Ána  RUIZ", SpeakerKind.PERSON)).isEqualTo("name:ana-ruiz");
  }

  @Test
  void anUnnamedSourceStaysInItsArticle() {
    String article = Examples.full().article().hex();
    assertThat(id("a senior official", SpeakerKind.ANONYMOUS))
        .isEqualTo("article:" + article + ":a-senior-official");
    assertThat(id("analysts", SpeakerKind.GROUP)).startsWith("article:" + article);
  }

  @Test
  void whoIsUnresolvedIsNobody() {
    assertThat(new NameLinker(CODEBOOK).link(Examples.bare()).speakerId()).isNull();
  }

  private static String id(String name, SpeakerKind kind) {
    Statement full = Examples.full();
    Attribution a = full.attribution();
    Speaker speaker = new Speaker(name, kind, null, null, ResolvedBy.NAME, null);
    Attribution other =
        new Attribution(
            a.content(),
            a.cue(),
            a.source(),
            a.voice(),
            a.kind(),
            a.assertion(),
            a.modality(),
            speaker,
            List.of(),
            null,
            a.confidence());
    Statement statement =
        new Statement(full.id(), full.article(), other, full.circumstances(), List.of());
    return String.valueOf(new NameLinker(null).link(statement).speakerId());
  }
}
