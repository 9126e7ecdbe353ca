package org.parley.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.link.NameLinker;
import org.parley.statement.Article;
import org.parley.statement.Statement;
import org.parley.store.Filter;
import org.parley.store.Recorded;
import org.parley.store.Run;
import org.parley.store.Store;

/**
 * Codes a record by another codebook: many articles are coded at once, one is kept at a time, in
 * the record's order. An article that makes the coder fail is kept without codings and told of; it
 * never ends the batch. Nothing is shown before the caller says so.
 */
public final class Recoding {

  /** Articles coded ahead of the one that is being kept, for each thread. */
  private static final int AHEAD = 2;

  private final Store store;
  private final BiFunction<Article, List<Statement>, List<Statement>> coder;
  private final NameLinker linker;
  private final Run run;
  private final int jobs;

  /**
   * @param coder codes an article's statements; used by many threads at once
   * @param jobs threads that code, at least 1
   */
  public Recoding(
      Store store,
      BiFunction<Article, List<Statement>, List<Statement>> coder,
      NameLinker linker,
      Run run,
      int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs " + jobs + " must be >= 1");
    }
    this.store = store;
    this.coder = coder;
    this.linker = linker;
    this.run = run;
    this.jobs = jobs;
  }

  /**
   * What coding a record came to.
   *
   * @param codings in all articles
   * @param bad a sentence for each article that could not be coded, in the record's order
   */
  public record Recoded(long codings, List<String> bad) {

    public Recoded {
      bad = List.copyOf(bad);
    }
  }

  /** An article's statements as one thread left them: with codings, or with none and why. */
  private record Coded(Article article, List<Statement> statements, @Nullable String bad) {}

  /**
   * Codes and keeps.
   *
   * @param afterEach called after each article, on the calling thread
   */
  public Recoded code(Runnable afterEach) {
    Count count = new Count();
    try (Workers threads = new Workers(jobs);
        Stream<Article> articles = store.articles()) {
      Queue<Future<Coded>> ahead = new ArrayDeque<>();
      for (Article article : (Iterable<Article>) articles::iterator) {
        List<Statement> statements = statements(article);
        ahead.add(threads.submit(() -> coded(article, statements)));
        if (ahead.size() > jobs * AHEAD) {
          keep(result(ahead.remove()), count);
          afterEach.run();
        }
      }
      while (!ahead.isEmpty()) {
        keep(result(ahead.remove()), count);
        afterEach.run();
      }
    }
    return new Recoded(count.codings, count.bad);
  }

  private List<Statement> statements(Article article) {
    return store.statements(Filter.ALL.in(article.id()), Integer.MAX_VALUE, 0).stream()
        .map(Recorded::statement)
        .toList();
  }

  private Coded coded(Article article, List<Statement> statements) {
    try {
      return new Coded(article, coder.apply(article, statements), null);
    } catch (RuntimeException | StackOverflowError e) {
      List<Statement> uncoded = statements.stream().map(Statement::uncoded).toList();
      return new Coded(article, uncoded, Intake.fault(article.path(), e));
    }
  }

  private void keep(Coded coded, Count count) {
    if (coded.bad != null) {
      count.bad.add(coded.bad);
    }
    if (!coded.statements.isEmpty()) {
      store.code(run, linker.link(coded.article, coded.statements));
    }
    count.codings += coded.statements.stream().mapToLong(s -> s.codings().size()).sum();
  }

  private static Coded result(Future<Coded> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while coding", e);
    }
  }

  private static final class Count {
    private long codings;
    private final List<String> bad = new ArrayList<>();
  }
}
