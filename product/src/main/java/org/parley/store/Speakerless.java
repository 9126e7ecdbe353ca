package org.parley.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parley.statement.ArticleId;

/**
 * Takes the speakers of forgotten names out of one article's statements, and their ids out of the
 * links. Those who spoke with them move up, each with the id that was theirs.
 */
final class Speakerless {

  private static final String IN_ARTICLE = " IN (SELECT row FROM statement WHERE article = ?)";

  private final Handle handle;
  private final ArticleId article;
  private final Redaction redaction;

  /** Statement row to its speakers in order: whether each has a forgotten name. */
  private final Map<Long, List<Boolean>> named = new LinkedHashMap<>();

  private record Link(
      long statement, String run, @Nullable String speaker, @Nullable String coSpeakers) {}

  Speakerless(Handle handle, ArticleId article, Redaction redaction) {
    this.handle = handle;
    this.article = article;
    this.redaction = redaction;
  }

  void sweep(long row) {
    handle
        .select(
            "SELECT statement, name FROM speaker WHERE statement"
                + IN_ARTICLE
                + " ORDER BY statement, ordinal",
            row)
        .map((speaker, c) -> Map.entry(speaker.getLong(1), redaction.names(speaker.getString(2))))
        .forEach(
            one -> named.computeIfAbsent(one.getKey(), k -> new ArrayList<>()).add(one.getValue()));
    named.values().removeIf(flags -> !flags.contains(true));
    links(row).forEach(this::relink);
    named.forEach(this::remove);
  }

  private List<Link> links(long row) {
    return handle
        .select(
            "SELECT statement, run, speaker, co_speakers FROM linked WHERE statement" + IN_ARTICLE,
            row)
        .map(
            (link, c) ->
                new Link(link.getLong(1), link.getString(2), link.getString(3), link.getString(4)))
        .list();
  }

  private void relink(Link link) {
    List<Boolean> flags = named.getOrDefault(link.statement, List.of());
    List<String> before = Columns.speakerIds(link.speaker, link.coSpeakers);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (i >= flags.size() || !flags.get(i)) {
        ids.add(redaction.id(before.get(i), article));
      }
    }
    if (!ids.equals(before)) {
      handle.execute(
          "UPDATE linked SET speaker = ?, co_speakers = ? WHERE statement = ? AND run = ?",
          CodingRows.first(ids),
          CodingRows.others(ids),
          link.statement,
          link.run);
    }
  }

  private void remove(long statement, List<Boolean> flags) {
    int next = 0;
    for (int i = 0; i < flags.size(); i++) {
      if (flags.get(i)) {
        handle.execute("DELETE FROM speaker WHERE statement = ? AND ordinal = ?", statement, i);
      } else if (i != next++) {
        handle.execute(
            "UPDATE speaker SET ordinal = ? WHERE statement = ? AND ordinal = ?",
            next - 1,
            statement,
            i);
      }
    }
  }
}
