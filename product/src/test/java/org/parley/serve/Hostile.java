package org.parley.serve;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.parley.link.Linked;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.Assertion;
import org.parley.statement.Attribution;
import org.parley.statement.Circumstances;
import org.parley.statement.Kind;
import org.parley.statement.Modality;
import org.parley.statement.Outlet;
import org.parley.statement.Published;
import org.parley.statement.ResolvedBy;
import org.parley.statement.Speaker;
import org.parley.statement.SpeakerKind;
import org.parley.statement.Statement;
import org.parley.statement.Voice;
import org.parley.store.Run;
import org.parley.store.Store;
import org.parley.text.Span;
import org.parley.text.Words;

/** A record whose every word tries to be more than a word. */
final class Hostile {

  static final String SCRIPT = "<script>document.title='taken'</script>";
  static final String ATTRIBUTE = "\"'><img src=x onerror=alert(1)>";
  static final String REVERSED = "\u202eerehw ot og ot\u2066";
  static final String LONG = "w".repeat(10_000);
  static final Run RUN = Run.of("test", null, null, null, Instant.EPOCH);

  private Hostile() {}

  static Store record(Path file) {
    Store store = Store.open(file);
    store.begin(RUN);
    keep(store, SCRIPT, "javascript:alert(1)");
    keep(store, ATTRIBUTE, "https://outlet.example/\"onclick=alert(1)");
    keep(store, REVERSED, "data:text/html,hello");
    keep(store, LONG, "https://outlet.example/" + "a".repeat(3_000));
    return store;
  }

  /** An article with one statement, all of whose names are the given one. */
  static Statement keep(Store store, String name, String url) {
    String text = name + "\n\nThe night boat stays, " + name + " denied.\nAnother word.";
    Article article = article(text, name, url);
    Statement statement = Statement.of(article, denied(text, name), Circumstances.NONE, List.of());
    store.keep(RUN, article, List.of(Linked.alone(statement, List.of())));
    return statement;
  }

  static Article article(String text, String name, String url) {
    return new Article(
        ArticleId.of(text.getBytes(StandardCharsets.UTF_8)),
        name + ".txt",
        url,
        name,
        new Outlet(name),
        name,
        new Published(LocalDate.of(2031, 1, 21), Published.Basis.GIVEN),
        "en",
        text,
        List.of());
  }

  static Attribution denied(String text, String name) {
    int content = text.indexOf("The night boat stays");
    int source = text.indexOf(name, content);
    int cue = text.indexOf("denied", source);
    return new Attribution(
        Words.of(text, new Span(content, content + 20)),
        Words.of(text, new Span(cue, cue + 6)),
        Words.of(text, new Span(source, source + name.length())),
        Voice.SPEAKER,
        Kind.INDIRECT,
        Assertion.DENIED,
        Modality.ACTUAL,
        new Speaker(name, SpeakerKind.ORGANIZATION, name, null, ResolvedBy.NAME, null),
        List.of(),
        null,
        0.5);
  }
}
