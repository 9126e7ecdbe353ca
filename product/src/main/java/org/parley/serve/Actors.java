package org.parley.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.analyze.Portrait;
import org.parley.statement.StatementId;
import org.parley.store.ActorDecision;
import org.parley.store.Decision;
import org.parley.store.Facet;
import org.parley.store.Recorded;
import org.parley.store.Sought;
import org.parley.store.Store;
import org.parley.store.StoreException;

/** Shows those whom the codebook lists for a public role, and keeps what people decide of them. */
final class Actors {

  private static final String EACH = "each";
  private static final String TWO = "two";
  private static final String BACK = "back";
  private static final int MOST_CHOSEN = 50;

  private final Store store;
  private final Accounts accounts;
  private final Catalogue catalogue;
  private final Pages pages;

  Actors(Store store, Accounts accounts, Catalogue catalogue, Pages pages) {
    this.store = store;
    this.accounts = accounts;
    this.catalogue = catalogue;
    this.pages = pages;
  }

  /** Everybody who has a page. */
  void list(Context context) {
    Account account = accounts.now();
    Boards boards = account.boards();
    if (boards == null) {
      pages.show(context, GapPage.of(account, Objects.requireNonNull(account.gap())));
    } else {
      pages.show(context, boards.actors(account));
    }
  }

  void actor(Context context) {
    Draft draft = new Draft(Visitor.token(context), Visitor.coder(context), null, "", null);
    show(context, chosen(context.queryParams("statement")), draft);
  }

  /** What they said over time, as a picture that carries its own date, record and coder. */
  void picture(Context context) {
    Account account = accounts.now();
    Boards boards = Surveying.boards(account);
    Boards.Drawn drawn = drawn(context, boards);
    Portrait portrait = drawn.portrait();
    ChartPicture picture =
        ChartPicture.of(
            portrait.actor().name(),
            portrait.asOf(),
            drawn.chart(),
            boards.footing(account, portrait.asOf()));
    Api.send(context, "image/svg+xml", pages.svg(picture));
  }

  /** What an address asks for; whoever has no public role has no page. */
  static Boards.Drawn drawn(Context context, Boards boards) {
    LocalDate day = Moment.of(context, boards.last()).asOf();
    return boards
        .drawn(context.pathParam("id"), day)
        .orElseThrow(
            () ->
                new Problem(
                    404,
                    "No such actor",
                    "Only whom the record\u2019s codebook lists for a public role has a page, and it"
                        + " lists nobody by that id."));
  }

  private void show(Context context, Set<StatementId> chosen, Draft draft) {
    Account account = accounts.now();
    Boards boards = Surveying.boards(account);
    Boards.Drawn drawn = drawn(context, boards);
    Portrait portrait = drawn.portrait();
    // As on a statement's page: its forms' origin is to be checked.
    context.header("Referrer-Policy", "same-origin");
    pages.show(
        context,
        new ActorPages(drawn, boards.codebook(), chosen)
            .page(
                account,
                boards,
                kept(portrait, boards),
                ids -> Row.found(store, ids, boards.codebook()),
                sent(context, "what"),
                draft,
                boards.footing(account, portrait.asOf())));
  }

  private ActorPages.Kept kept(Portrait portrait, Boards boards) {
    String id = portrait.actor().id();
    List<ActorDecision> decisions = new ArrayList<>(decisions(store, id));
    Collections.reverse(decisions);
    Set<String> back = new HashSet<>();
    for (ActorDecision decision : decisions) {
      String other = decision.other();
      if (other != null && store.actor(other).equals(id)) {
        back.add(other);
      }
    }
    return new ActorPages.Kept(claims(store, boards, id, portrait.asOf()), decisions, back);
  }

  /** The newest statements of an actor by a day that claim a figure. */
  static List<Recorded> claims(Store store, Boards boards, String id, LocalDate day) {
    LocalDate to = day.equals(boards.last()) ? null : day;
    Sought sought = Sought.ALL.with(Facet.SPEAKER, id).between(null, to);
    return boards.claims(id, day, () -> store.claims(sought, ActorPages.CLAIMS));
  }

  /** What people decided about who an actor is, the oldest first. */
  static List<ActorDecision> decisions(Store store, String id) {
    return store.actorDecisions().stream()
        .filter(one -> id.equals(one.actor()) || id.equals(one.other()))
        .toList();
  }

  /** Keeps that statements are somebody else's, or that they are theirs after all. */
  void decide(Context context) {
    Boards boards = Surveying.boards(accounts.now());
    String actor = drawn(context, boards).portrait().actor().id();
    Set<StatementId> chosen = chosen(context.formParams("statement"));
    String note = sent(context, "note").replace("\0", "").replace("\r\n", "\n").strip();
    Draft draft =
        new Draft(Visitor.token(context), sent(context, "coder").strip(), null, note, null);
    String flaw = flaw(context, draft, chosen);
    if (!Visitor.isOurs(context)) {
      context.status(HttpStatus.FORBIDDEN);
      String old = "Not kept yet: this form came from elsewhere or was old. Send it again.";
      show(context, chosen, draft.refused(old));
      return;
    }
    if (flaw == null) {
      flaw = keep(context, actor, chosen, draft);
    }
    if (flaw != null) {
      context.status(HttpStatus.BAD_REQUEST);
      show(context, chosen, draft.refused(flaw));
    } else {
      catalogue.forget();
      Visitor.rememberCoder(context, draft.coder());
      context.redirect(Naming.actor(actor) + "#people", HttpStatus.SEE_OTHER);
    }
  }

  private static @Nullable String flaw(Context context, Draft draft, Set<StatementId> chosen) {
    String unsigned = draft.unsigned();
    if (unsigned != null) {
      return unsigned;
    }
    String what = sent(context, "what");
    if (!what.equals(EACH) && !what.equals(TWO) && !what.equals(BACK)) {
      return "What is wrong? Choose one of the two.";
    }
    if (!what.equals(BACK) && chosen.isEmpty()) {
      return "Which statements? Tick \u201cnot theirs\u201d beside them, here or in the lists above.";
    }
    return chosen.size() > MOST_CHOSEN
        ? "At most " + MOST_CHOSEN + " statements go at once: send the others after."
        : null;
  }

  /** Keeps a decision, and gives why it cannot be kept, or null. */
  private @Nullable String keep(
      Context context, String actor, Set<StatementId> chosen, Draft draft) {
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    try {
      switch (sent(context, "what")) {
        case BACK ->
            store.decide(ActorDecision.merge(draft.coder(), now, actor, split(context, actor)));
        case TWO ->
            store.decide(ActorDecision.split(draft.coder(), now, actor, List.copyOf(chosen)));
        default ->
            store.decide(
                chosen.stream()
                    .map(id -> ActorDecision.split(draft.coder(), now, actor, List.of(id)))
                    .toList());
      }
    } catch (StoreException e) {
      return e.getMessage();
    }
    if (!draft.note().isEmpty()) {
      chosen.forEach(
          id ->
              store.decide(new Decision(draft.coder(), now, id, Verdict.NOTE, null, draft.note())));
    }
    return null;
  }

  /** The id made by the split that is to be undone; nobody else is merged here. */
  private String split(Context context, String actor) {
    String other = sent(context, "other");
    boolean known =
        decisions(store, actor).stream()
            .anyMatch(one -> one.act() == ActorDecision.Act.SPLIT && other.equals(one.other()));
    if (!known) {
      throw new Problem(
          400, "No such decision", "There is no such decision to undo: load the page again.");
    }
    return other;
  }

  private static Set<StatementId> chosen(List<String> ids) {
    Set<StatementId> chosen = new LinkedHashSet<>();
    ids.stream().limit(2L * MOST_CHOSEN).forEach(id -> chosen.add(Query.statementId(id)));
    return chosen;
  }

  private static String sent(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }
}
