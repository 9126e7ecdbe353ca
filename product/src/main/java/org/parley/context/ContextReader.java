package org.parley.context;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Modality;
import org.parley.statement.Relay;
import org.parley.statement.Said;
import org.parley.statement.StatementId;
import org.parley.statement.Voice;
import org.parley.text.Document;
import org.parley.text.Span;
import org.parley.text.Words;

/**
 * Reads what surrounds each attribution: when and to whom the words were said and through whom they
 * came, from its own sentence outside every content or, where that is plain, from one before; which
 * figures they claim, from its content. What is not plain is left out. Safe for use by several
 * threads.
 */
public final class ContextReader {

  public ContextReader() {}

  /** The circumstances of each attribution, in the order given. */
  public List<Circumstances> read(
      Article article, Document document, List<Attribution> attributions) {
    String own = article.outlet() == null ? null : article.outlet().name();
    Days days = new Days(article.published() == null ? null : article.published().date());
    Outlets outlets = new Outlets(document.text(), own);
    Relays relays = new Relays(document.text(), outlets, own);
    List<Attribution> spoken =
        attributions.stream().filter(it -> it.voice() == Voice.SPEAKER).toList();
    Unsaid unsaid = new Unsaid(document.text(), spoken);
    Figures figures = new Figures(document, days.dates());
    Earlier earlier = new Earlier(outlets);
    Map<StatementId, Attribution> byId = byId(article, attributions);
    List<Circumstances> read = new ArrayList<>();
    for (Attribution attribution : attributions) {
      if (attribution.voice() == Voice.OUTLET) {
        read.add(new Circumstances(null, List.of(), null, figures.of(attribution, null)));
        continue;
      }
      Frame frame = Frame.of(document, unsaid, attribution);
      Occasion occasion = frame == null ? null : Occasion.of(frame, outlets);
      Said said =
          frame == null || attribution.modality() == Modality.FUTURE
              ? null
              : days.of(frame, occasion == null ? null : occasion.place());
      String outlet = occasion == null ? null : occasion.told().outlet();
      List<Relay> hands = frame == null ? List.of() : relays.of(frame, outlet);
      Earlier.Seen seen = earlier.see(attribution, frame, occasion, said, hands);
      String told = seen.told() == null ? null : seen.told().outlet();
      read.add(
          new Circumstances(
              seen.told(),
              outwards(seen.hands(), enclosing(attribution, byId, outlets), relays.wire(), told),
              seen.said(),
              figures.of(attribution, seen.said())));
    }
    return read;
  }

  private static Map<StatementId, Attribution> byId(Article article, List<Attribution> all) {
    Map<StatementId, Attribution> byId = new HashMap<>();
    for (Attribution it : all) {
      byId.put(StatementId.of(article.id(), it.content(), it.cue(), it.source()), it);
    }
    return byId;
  }

  /** Those whose words hold this attribution, the nearest first. */
  private static List<Relay> enclosing(
      Attribution inner, Map<StatementId, Attribution> byId, Outlets outlets) {
    List<Relay> relays = new ArrayList<>();
    Attribution at = inner;
    for (int depth = 0; depth < 4 && at.within() != null; depth++) {
      at = byId.get(at.within());
      if (at == null) {
        break;
      }
      String name = name(at);
      Words words = at.source() == null ? at.cue() : at.source();
      String outlet = name == null ? null : outlets.last(name);
      name = outlet == null ? name : outlet;
      if (name != null && words != null && !name.equals(name(inner))) {
        relays.add(new Relay(name, words));
      }
    }
    return relays;
  }

  private static @Nullable String name(Attribution attribution) {
    if (attribution.speaker() != null) {
      return attribution.speaker().name();
    }
    return attribution.source() == null ? null : Frame.bare(attribution.source().text());
  }

  private static List<Relay> outwards(
      List<Relay> named, List<Relay> enclosing, @Nullable Relay wire, @Nullable String told) {
    List<Relay> all = new ArrayList<>(named);
    for (Relay relay : enclosing) {
      if (all.stream().noneMatch(r -> r.name().equals(relay.name()))) {
        all.add(relay);
      }
    }
    boolean known =
        wire == null
            || wire.name().equals(told)
            || all.stream().anyMatch(r -> r.name().equals(wire.name()));
    if (!known) {
      all.add(wire);
    }
    return all;
  }

  /** Where two stretches of an article meet or overlap. */
  static boolean overlap(@Nullable Words words, Span span) {
    return words != null && words.spans().stream().anyMatch(span::overlaps);
  }
}
