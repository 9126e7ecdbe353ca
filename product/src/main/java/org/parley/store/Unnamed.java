package org.parley.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.link.Linked;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Coding;
import org.parley.statement.Figure;
import org.parley.statement.Holder;
import org.parley.statement.Relay;
import org.parley.statement.Speaker;
import org.parley.statement.Statement;
import org.parley.statement.Told;
import org.parley.text.Words;

/**
 * Statements as they go on record: forgotten names taken out of what is stored of them. Quotations
 * are stored as places, and keep the words they were read with.
 */
final class Unnamed {

  private final Redaction redaction;

  private Unnamed(Redaction redaction) {
    this.redaction = redaction;
  }

  /** Statements of one article without the names. */
  static List<Linked> of(Redaction redaction, List<Linked> linked) {
    Unnamed unnamed = new Unnamed(redaction);
    return linked.stream().map(unnamed::linked).toList();
  }

  /** What full names may stand in. */
  static Stream<String> said(List<Linked> linked) {
    return linked.stream()
        .map(Linked::statement)
        .flatMap(
            statement ->
                Stream.concat(
                    statement.allWords().stream().map(Words::text),
                    StatementRows.speakers(statement.attribution()).stream().map(Speaker::name)));
  }

  private Linked linked(Linked linked) {
    Statement statement = linked.statement();
    List<Speaker> before = StatementRows.speakers(statement.attribution());
    List<Speaker> speakers = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!redaction.names(before.get(i).name())) {
        speakers.add(speaker(before.get(i)));
        if (i < linked.speakerIds().size()) {
          ids.add(redaction.id(linked.speakerIds().get(i), statement.article()));
        }
      }
    }
    Statement bare =
        new Statement(
            statement.id(),
            statement.article(),
            attribution(statement.attribution(), speakers),
            circumstances(statement.circumstances()),
            statement.codings().stream().map(this::coding).toList());
    return new Linked(bare, ids, linked.utteranceId(), linked.reportId());
  }

  private Speaker speaker(Speaker speaker) {
    return new Speaker(
        redaction.of(speaker.name()),
        speaker.kind(),
        redaction.orNull(speaker.role()),
        speaker.onBehalfOf(),
        speaker.resolvedBy(),
        speaker.antecedent());
  }

  private static Attribution attribution(Attribution it, List<Speaker> speakers) {
    return new Attribution(
        it.content(),
        it.cue(),
        it.source(),
        it.voice(),
        it.kind(),
        it.assertion(),
        it.modality(),
        speakers.isEmpty() ? null : speakers.get(0),
        speakers.isEmpty() ? List.of() : speakers.subList(1, speakers.size()),
        it.within(),
        it.confidence());
  }

  private Circumstances circumstances(Circumstances it) {
    return new Circumstances(
        told(it.told()),
        it.relayedBy().stream()
            .map(relay -> new Relay(redaction.of(relay.name()), relay.words()))
            .toList(),
        it.said(),
        it.figures().stream().map(this::figure).toList());
  }

  private @Nullable Told told(@Nullable Told told) {
    return told == null
        ? null
        : new Told(
            redaction.orNull(told.outlet()),
            redaction.orNull(told.to()),
            redaction.orNull(told.asked()),
            told.medium(),
            told.words());
  }

  private Figure figure(Figure figure) {
    return new Figure(
        figure.low(),
        figure.high(),
        figure.approximate(),
        redaction.orNull(figure.unit()),
        redaction.orNull(figure.of()),
        redaction.orNull(figure.scope()),
        figure.period(),
        figure.words());
  }

  private Coding coding(Coding coding) {
    return new Coding(
        coding.codebook(),
        coding.target(),
        new Holder(redaction.slug(coding.holder().id()), coding.holder().basis()),
        coding.act(),
        coding.stance(),
        coding.conditions(),
        redaction.of(coding.coder()),
        coding.confidence());
  }
}
