package org.parley.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.parley.link.Correction;
import org.parley.link.Linked;
import org.parley.link.Quotation;
import org.parley.statement.Article;
import org.parley.statement.ArticleId;
import org.parley.statement.StatementId;
import org.parley.text.Span;

/**
 * The record of a negotiation, in one SQLite file. What machines read and people decided is added
 * to, never changed; what is shown of an article is its latest reading, of a statement its latest
 * codings and links, with people's decisions beside them.
 *
 * <p>Safe for use by many threads: one writes at a time, readers wait for nobody. A stream shows
 * the record as it stood when it was opened, holds a connection, and must be closed.
 */
public final class Store implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 10_000;

  private final Path file;
  private final Database database;

  private Store(Path file, int patienceMillis) {
    this.file = file;
    Location.proveUsable(file);
    Migrations.proveOurs(file);
    database = new Database(file, patienceMillis);
    try {
      Migrations.run(file);
      database.write(
          handle -> {
            Linking linking = new Linking(handle);
            linking.missing().forEach(linking::add);
            new Listing(handle).missing();
          });
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * The record in a file; a new one where there is no file.
   *
   * @throws StoreException if the file cannot be a record
   */
  public static Store open(Path file) {
    return open(file, PATIENCE_MILLIS);
  }

  static Store open(Path file, int patienceMillis) {
    return new Store(file, patienceMillis);
  }

  /**
   * The record in a file that must be there.
   *
   * @throws StoreException if there is none, or the file cannot be a record
   */
  public static Store existing(Path file) {
    Location.provePresent(file);
    return open(file);
  }

  /** Adds a run, once; keeping and coding do so themselves. */
  public void begin(Run run) {
    database.write(handle -> Keeping.begin(handle, run));
  }

  /** Whether the run's Parley and model have read the article; the codebook does not matter. */
  public boolean hasRead(ArticleId article, Run run) {
    return database.read(handle -> Articles.has(handle, article, run));
  }

  /**
   * Adds what a run read in an article, all of it or nothing, without the names forgotten so far; a
   * second time it only fills in what the article lacked. Statements that an earlier run found
   * under other ids are found under the new ones from now.
   *
   * @return whether the article had not been read so far
   * @throws IllegalArgumentException if words do not stand in the article where a statement says
   */
  public boolean keep(Run run, Article article, List<Linked> linked) {
    return database.writeAndGet(handle -> new Keeping(handle, run).keep(article, linked));
  }

  /** Fills in what an article on record lacks: address, title, outlet, byline, day. */
  public void fill(Article article) {
    Optional<Article> shown = article(article.id());
    if (shown.isPresent() && !Articles.filled(shown.get(), article).equals(shown.get())) {
      database.write(handle -> Keeping.fill(handle, article));
    }
  }

  /**
   * Codes statements of the record anew, all of them or none. What is shown stays, until {@link
   * #show}; what the run has coded already is passed over.
   *
   * @throws IllegalArgumentException if a statement is not on record
   */
  public void code(Run run, List<Linked> linked) {
    database.write(handle -> new Keeping(handle, run).code(linked));
  }

  /**
   * Shows what a run coded, of every statement at once, and makes its codebook the record's.
   *
   * @throws StoreException if statements came in that it has not coded, or a forgotten name stands
   *     in the codebook
   */
  public void show(Run run, KeptCodebook codebook) {
    database.write(
        handle -> {
          new Keeping(handle, run).show();
          Codebooks.use(handle, codebook);
        });
  }

  /** The codebook the record is coded by. */
  public Optional<KeptCodebook> codebook() {
    return database.read(Codebooks::current);
  }

  /**
   * Makes a codebook the record's, in place of the one before.
   *
   * @throws StoreException if a forgotten name stands in it
   */
  public void use(KeptCodebook codebook) {
    database.write(handle -> Codebooks.use(handle, codebook));
  }

  /**
   * Adds a decision.
   *
   * @throws IllegalArgumentException if its statement is not on record
   */
  public void decide(Decision decision) {
    database.write(handle -> Decisions.add(handle, decision));
  }

  /**
   * Adds a decision about an actor, and gives it with the id it made.
   *
   * @throws StoreException if it would tie an unnamed source to anybody, its actor or statements
   *     are not on record, or it makes two actors of the codebook one
   */
  public ActorDecision decide(ActorDecision decision) {
    return decide(List.of(decision)).get(0);
  }

  /** Keeps all of several decisions about actors, or none of them. */
  public List<ActorDecision> decide(List<ActorDecision> decisions) {
    return database.writeAndGet(
        handle -> decisions.stream().map(one -> decided(handle, one)).toList());
  }

  private static ActorDecision decided(Handle handle, ActorDecision decision) {
    new ActorJudge(handle).prove(decision);
    ActorRows actors = new ActorRows(handle);
    ActorDecision kept = actors.add(decision);
    new Linking(handle).regroup(actors.ids(kept));
    new Listing(handle).renewBy(actors.ids(kept));
    return kept;
  }

  /** What people decided about actors, the oldest first. */
  public List<ActorDecision> actorDecisions() {
    return database.read(handle -> new ActorRows(handle).all());
  }

  /** The id that an actor's id, of today or earlier, stands for today. */
  public String actor(String id) {
    return database.read(handle -> new ActorRows(handle).present(id));
  }

  /** Every statement shown, by article id, first content offset and id; to be closed. */
  public Stream<Recorded> statements() {
    return database.stream(Finding::all);
  }

  /**
   * Every statement shown, in the same order, with what a ledger looks at: without source,
   * antecedents, figures and relays, and told only where something was asked.
   */
  public List<Recorded> brief() {
    return database.read(Brief::all);
  }

  /** A page of the statements that pass a filter, in the same order. */
  public List<Recorded> statements(Filter filter, int limit, int offset) {
    return database.read(handle -> Finding.page(handle, filter, limit, offset));
  }

  public long count(Filter filter) {
    return database.read(handle -> Finding.count(handle, filter));
  }

  /**
   * A statement by an id it has or had. One that the latest reading of its article no longer finds
   * is given as an earlier one found it.
   */
  public Optional<Recorded> statement(StatementId id) {
    return database.read(handle -> Finding.one(handle, id));
  }

  /** Statements by ids they have or had, in that order; what is not on record is left out. */
  public List<Recorded> statements(List<StatementId> ids) {
    return database.read(handle -> Finding.some(handle, ids));
  }

  /** The statements with a figure, in the same order; to be closed. */
  public Stream<Recorded> withFigures() {
    return database.stream(Finding::withFigures);
  }

  /** The versions of each utterance that has several, by its id; to be closed. */
  public Stream<List<Recorded>> utterances() {
    return database.stream(Finding::utterances);
  }

  /** The versions of the utterance of a statement, by an id that one of them has or had. */
  public List<Recorded> utterance(StatementId id) {
    return database.read(handle -> Finding.utterance(handle, id));
  }

  /** The reports printed in several articles, by id; each with its articles' ids. */
  public Map<ArticleId, List<ArticleId>> reports() {
    return database.read(handle -> new Sheets(handle).several());
  }

  /** The versions of utterances by ids, in their order; what is not on record is left out. */
  public List<List<Recorded>> versions(Collection<StatementId> utterances) {
    return database.read(handle -> new Echoes(handle).versions(utterances));
  }

  /** How far each utterance has spread that several outlets print, the newest first. */
  public List<Spread> spreads() {
    return database.read(handle -> new Echoes(handle).several());
  }

  /** How many outlets print each of some utterances. */
  public Map<StatementId, Integer> outlets(Collection<StatementId> utterances) {
    return database.read(handle -> new Echoes(handle).outlets(utterances));
  }

  /** The versions of utterances that share words with a quotation, those with most at the head. */
  public List<List<Recorded>> near(Quotation quotation) {
    return database.read(handle -> new Echoes(handle).near(quotation));
  }

  /**
   * Where words stand in texts, in any of their forms, those in quotation marks together; for each
   * text its places in order.
   */
  public List<List<Span>> marks(String words, List<String> texts) {
    String either = Terms.either(words);
    return either == null
        ? texts.stream().map(t -> List.<Span>of()).toList()
        : Marking.of(either, texts);
  }

  /** The articles of an article's report, itself included. */
  public List<Article> report(ArticleId id) {
    return database.read(handle -> new Sheets(handle).of(id));
  }

  /** Notes by which outlets took back, amended or questioned what they printed. */
  public List<Correction> corrections() {
    return database.read(Articles::corrections);
  }

  /** A page of a list of statements, those of the newest article first. */
  public Slice<Recorded> list(Sought sought, Turn<StatementId> turn, int most) {
    return database.read(handle -> new Browsing(handle).statements(sought, turn, most));
  }

  /** The newest of the statements sought that claim a figure. */
  public List<Recorded> claims(Sought sought, int most) {
    return database.read(handle -> new Browsing(handle).claims(sought, most));
  }

  /** How much of the record is sought, and what that could be narrowed to. */
  public Choices choices(Sought sought) {
    return database.read(handle -> new Browsing(handle).choices(sought));
  }

  /** A page of the articles, the newest first. */
  public Slice<Shelved> shelf(Turn<ArticleId> turn, int most) {
    return shelf(Sought.ALL, turn, most);
  }

  /**
   * A page of the articles in whose text the words sought stand, and in which a statement has all
   * else that is sought, the newest first. Names of people whom no codebook lists are not found.
   */
  public Slice<Shelved> shelf(Sought sought, Turn<ArticleId> turn, int most) {
    return database.read(handle -> new Browsing(handle).articles(sought, turn, most));
  }

  /** Whether words hold the full name of somebody on record whom no codebook lists. */
  public boolean namesUnlisted(String words) {
    return database.read(handle -> Searchable.names(handle, words));
  }

  /** How many such articles there are. */
  public long articles(Sought sought) {
    return database.read(handle -> new Browsing(handle).articles(sought));
  }

  /** An article with how many statements were found in it. */
  public Optional<Shelved> shelved(ArticleId id) {
    return database.read(handle -> new Browsing(handle).article(id));
  }

  /** Every article as it was read last, by id; to be closed. */
  public Stream<Article> articles() {
    return database.stream(Articles::all);
  }

  public Optional<Article> article(ArticleId id) {
    return database.read(handle -> Articles.find(handle, id));
  }

  /** The article that stood at the same address before. */
  public Optional<ArticleId> superseded(ArticleId id) {
    return database.read(handle -> Articles.superseded(handle, id));
  }

  /** Another number whenever the record has changed since it was asked for. */
  public long version() {
    return database.version();
  }

  /** What was told of the record as it is. */
  public Answers answers() {
    return new Answers(database);
  }

  /** How many articles of each day are on record, in the order of the days; the undated aside. */
  public SortedMap<LocalDate, Integer> articlesByDay() {
    return database.read(Finding::articlesByDay);
  }

  public Size size() {
    return database.read(Finding::size);
  }

  /**
   * Takes a private person's name out of the record and of every later reading, and logs that it
   * did. Where it stood, blocks stand; whom it named is nobody's speaker any more. The name's bytes
   * are gone from the file.
   *
   * @throws StoreException if the name is no full name, the record's codebook has it, or another
   *     program holds the record open
   */
  public Forgotten forget(String name) {
    ForgottenName forgotten = ForgottenName.of(name);
    Forgotten touched =
        database.writeAndGet(
            handle -> {
              Optional<KeptCodebook> codebook = Codebooks.current(handle);
              if (codebook.isPresent() && forgotten.standsIn(codebook.get().yaml())) {
                throw new StoreException(
                    "The codebook "
                        + codebook.get().id()
                        + " names this person: take the name out of it, code the record by it"
                        + " again, then forget.");
              }
              return new Forgetting(handle).forget(forgotten, Instant.now());
            });
    database.shred();
    return touched;
  }

  @Override
  public void close() {
    database.close();
  }

  @Override
  public String toString() {
    return "record " + file;
  }
}
