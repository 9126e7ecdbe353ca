package org.parley.coding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.encode.Beside;
import org.parley.statement.Article;
import org.parley.statement.Attribution;
import org.parley.statement.Holder;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Voice;

/**
 * Whose position a statement tells: another's that is named in it, the outlet's, or a speaker's.
 */
final class Holders {

  /** Network's score of a name that is surely a holder; several may be. */
  private static final double SURE = 0.8;

  /** Below this no name of the passage is the holder's. */
  private static final double LEAST = 0.05;

  private static final Pattern EXAMPLES =
      Pattern.compile("\\b(?:such as|including|among them|like|notably) ");

  private final Article article;
  private final Attribution said;
  private final List<Speaker> speakers;
  private final Set<String> own;
  private final Names names;
  private final @Nullable LocalDate day;

  /**
   * @param own ids of the speakers and of whom they speak for
   * @param day on which it was said, or null
   */
  Holders(
      Article article,
      Attribution said,
      List<Speaker> speakers,
      Set<String> own,
      Names names,
      @Nullable LocalDate day) {
    this.article = article;
    this.said = said;
    this.speakers = speakers;
    this.own = own;
    this.names = names;
    this.day = day;
  }

  /**
   * Those of a coding; none where it is another's who is not named.
   *
   * @param named whom the passage names
   */
  List<Holder> of(Beside read, List<Names.Mention> named) {
    boolean demanded = said.voice() == Voice.SPEAKER && Reported.isDemanded(said.cue());
    if (read.ascribed() >= 0.5 && !demanded) {
      return ascribed(read, named);
    }
    if (said.voice() == Voice.OUTLET) {
      String outlet = article.outlet() == null ? "outlet" : article.outlet().name();
      return List.of(new Holder(outlet, Holder.Basis.OWN));
    }
    List<Holder> examples = examples();
    if (!examples.isEmpty()) {
      return examples;
    }
    return speakers.stream()
        .filter(s -> s.kind() != SpeakerKind.ANONYMOUS)
        .map(s -> holder(s, names.of(s, day)))
        .distinct()
        .toList();
  }

  /** Every one that surely is; else the likeliest. */
  private List<Holder> ascribed(Beside read, List<Names.Mention> named) {
    Map<String, Double> likely = new LinkedHashMap<>();
    for (Names.Mention mention : named) {
      String id = mention.party() == null ? mention.actor() : mention.party();
      if (id != null && !own.contains(id)) {
        likely.merge(id, likeHolder(mention, read), Math::max);
      }
    }
    double most = likely.values().stream().mapToDouble(d -> d).max().orElse(0);
    double least = Math.max(LEAST, Math.min(most, SURE));
    return likely.entrySet().stream()
        .filter(e -> e.getValue() >= least)
        .map(e -> new Holder(e.getKey(), Holder.Basis.ASCRIBED))
        .toList();
  }

  private static double likeHolder(Names.Mention mention, Beside read) {
    return read.pieces().stream()
        .filter(p -> mention.start() <= p.start() && p.end() <= mention.end())
        .mapToDouble(Beside.Piece::holder)
        .max()
        .orElse(0);
  }

  /** The parties named as examples of an unnamed group ("some states, such as …"). */
  private List<Holder> examples() {
    String source = said.source() == null ? "" : said.source().text();
    Matcher examples = EXAMPLES.matcher(source);
    if (!own.isEmpty() || !examples.find()) {
      return List.of();
    }
    return names.mentions(source.substring(examples.end()), day).stream()
        .flatMap(m -> Stream.ofNullable(m.party()))
        .distinct()
        .map(party -> new Holder(party, Holder.Basis.ASCRIBED))
        .toList();
  }

  private static Holder holder(Speaker speaker, Names.Voice voice) {
    if (voice.party() != null) {
      return new Holder(voice.party(), voice.itself() ? Holder.Basis.OWN : Holder.Basis.SPOKEN_FOR);
    }
    String id = voice.actor() == null ? speaker.name() : voice.actor().id();
    return new Holder(id, Holder.Basis.OWN);
  }
}
