package org.parley.link;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.statement.Actor;
import org.parley.statement.ArticleId;
import org.parley.statement.Attribution;
import org.parley.statement.Codebook;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;

/**
 * Ties speakers across articles by name alone: an actor or party the codebook knows by the name, or
 * else everyone of exactly this name, capitals and accents aside. An unnamed source stays in its
 * article. Every statement is an utterance, and every article a report, of its own.
 */
public final class NameLinker {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final @Nullable Codebook codebook;

  /**
   * @param codebook whose actors come first, or null
   */
  public NameLinker(@Nullable Codebook codebook) {
    this.codebook = codebook;
  }

  public Linked link(Statement statement) {
    Attribution told = statement.attribution();
    List<String> ids =
        Stream.concat(Stream.ofNullable(told.speaker()), told.coSpeakers().stream())
            .map(speaker -> idOf(speaker, statement.article()))
            .toList();
    return Linked.alone(statement, ids);
  }

  private String idOf(Speaker speaker, ArticleId article) {
    if (codebook != null) {
      String known = codebook.actorNamed(speaker.name()).map(Actor::id).orElse(null);
      if (known != null) {
        return known;
      }
    }
    String name = joined(speaker.name());
    boolean named = speaker.kind() != SpeakerKind.ANONYMOUS && speaker.kind() != SpeakerKind.GROUP;
    return named ? "name:" + name : "article:" + article + ":" + name;
  }

  /** "Ana Ruíz" as "ana-ruiz". */
  private static String joined(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return GAPS.matcher(bare.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
  }
}
