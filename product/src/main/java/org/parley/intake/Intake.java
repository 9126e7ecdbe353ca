package org.parley.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.parley.link.Linked;
import org.parley.link.NameLinker;
import org.parley.pipeline.Pipeline;
import org.parley.read.BadArticleException;
import org.parley.read.Source;
import org.parley.statement.Article;
import org.parley.store.Run;
import org.parley.store.Store;

/**
 * Brings articles into a record: many are read at once, one is kept at a time, in the order given.
 * Each is kept whole or not at all, so that a batch broken off goes on where it stopped when it is
 * given again. One broken article never ends a batch; a broken record does.
 */
public final class Intake {

  /** Articles read ahead of the one that is being kept, for each thread. */
  private static final int AHEAD = 4;

  private final Store store;
  private final Pipeline pipeline;
  private final NameLinker linker;
  private final Run run;
  private final int jobs;

  /**
   * @param jobs threads that read, at least 1
   */
  public Intake(Store store, Pipeline pipeline, NameLinker linker, Run run, int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs " + jobs + " must be >= 1");
    }
    this.store = store;
    this.pipeline = pipeline;
    this.linker = linker;
    this.run = run;
    this.jobs = jobs;
  }

  /** An article as one thread left it; the linked are null if this run had read it before. */
  private record Reading(
      @Nullable Article article, @Nullable List<Linked> linked, @Nullable String bad) {}

  /**
   * Reads and keeps.
   *
   * @param afterEach called after each article, on the calling thread
   */
  public Tally read(List<Source> sources, Runnable afterEach) {
    store.begin(run);
    Count count = new Count();
    try (Workers threads = new Workers(jobs)) {
      Queue<Future<Reading>> ahead = new ArrayDeque<>();
      for (Source source : sources) {
        ahead.add(threads.submit(() -> reading(source)));
        if (ahead.size() > jobs * AHEAD) {
          keep(ahead.remove(), count);
          afterEach.run();
        }
      }
      while (!ahead.isEmpty()) {
        keep(ahead.remove(), count);
        afterEach.run();
      }
    }
    return count.tally();
  }

  private Reading reading(Source source) {
    Article article;
    try {
      article = source.read();
    } catch (BadArticleException e) {
      return new Reading(null, null, e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      return new Reading(null, null, fault(source.path(), e));
    }
    boolean known = store.hasRead(article.id(), run);
    try {
      return new Reading(article, known ? null : linked(article), null);
    } catch (RuntimeException | StackOverflowError e) {
      return new Reading(null, null, fault(source.path(), e));
    }
  }

  private List<Linked> linked(Article article) {
    return linker.link(article, pipeline.statements(article));
  }

  private void keep(Future<Reading> future, Count count) {
    Reading reading = result(future);
    if (reading.bad != null) {
      count.bad.add(reading.bad);
    } else if (reading.article != null && reading.linked != null) {
      keep(reading.article, reading.linked, count);
    } else if (reading.article != null) {
      store.fill(reading.article);
      count.known++;
    }
  }

  private void keep(Article article, List<Linked> linked, Count count) {
    try {
      if (store.keep(run, article, linked)) {
        count.read++;
        count.statements += linked.size();
      } else {
        count.known++;
      }
    } catch (IllegalArgumentException e) {
      count.bad.add(fault(article.path(), e));
    }
  }

  static String fault(String path, Throwable thrown) {
    return path + " makes Parley fail, which is a fault in Parley: " + thrown;
  }

  private static Reading result(Future<Reading> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException told) {
        throw told;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  private static final class Count {
    private int read;
    private int known;
    private int statements;
    private final List<String> bad = new ArrayList<>();

    Tally tally() {
      return new Tally(read, known, statements, bad);
    }
  }
}
