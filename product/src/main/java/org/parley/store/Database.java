package org.parley.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * The file's connections: one that writes, for one thread at a time, and as many that read as there
 * are readers at once. Readers see the record as it stood when they began and wait for nobody
 * (write-ahead log).
 */
final class Database implements AutoCloseable {

  private static final int WRITER_CACHE_KIB = 32_000;

  /** Pages the log may grow by before they are moved into the file, 32 MB. */
  private static final int LOG_PAGES = 8_000;

  private final Path file;
  private final int patienceMillis;
  private final Connection writing;
  private final Jdbi writer;
  private final Readers pool = new Readers();
  private final Jdbi reader = Jdbi.create(pool);
  private final Watch watch;
  private final ReentrantLock turn = new ReentrantLock();

  /**
   * @param patienceMillis how long to wait for another program's lock
   */
  Database(Path file, int patienceMillis) {
    this.file = file;
    this.patienceMillis = patienceMillis;
    try {
      writing = writerConfig().createConnection(url(file));
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    }
    writer = Jdbi.create(new Single(writing));
    watch = new Watch(file, this::openReading);
  }

  static String url(Path file) {
    return "jdbc:sqlite:" + file.toAbsolutePath();
  }

  Connection writing() {
    return writing;
  }

  /**
   * Runs in one transaction, which is undone if anything is thrown. What it changes, no kept answer
   * outlives.
   */
  void write(HandleConsumer<RuntimeException> work) {
    writeAndGet(
        handle -> {
          work.useHandle(handle);
          return 0;
        });
  }

  <R> R writeAndGet(HandleCallback<R, RuntimeException> work) {
    return inTurn(
        handle -> {
          long before = changes(handle);
          R result = work.withHandle(handle);
          if (changes(handle) != before) {
            handle.execute("DELETE FROM answer");
          }
          return result;
        });
  }

  /** Runs in one transaction what changes nothing of the record itself: kept answers stand. */
  void writeBeside(HandleConsumer<RuntimeException> work) {
    inTurn(
        handle -> {
          work.useHandle(handle);
          return 0;
        });
  }

  /** Rows that the writing connection has changed so far. */
  private static long changes(Handle handle) {
    return handle.createQuery("SELECT total_changes()").mapTo(Long.class).one();
  }

  private <R> R inTurn(HandleCallback<R, RuntimeException> work) {
    turn.lock();
    try {
      return writer.inTransaction(work);
    } catch (RuntimeException e) {
      throw Trouble.with(file, e);
    } finally {
      turn.unlock();
    }
  }

  /** Another number whenever anybody has written since it was asked for. */
  long version() {
    return watch.version();
  }

  private Connection openReading() throws SQLException {
    SQLiteConfig config = config(TransactionMode.DEFERRED);
    config.setReadOnly(true);
    return config.createConnection(url(file));
  }

  /** Runs outside any transaction, for statements that need that. */
  void alone(HandleConsumer<RuntimeException> work) {
    turn.lock();
    try {
      writer.useHandle(work);
    } catch (RuntimeException e) {
      throw Trouble.with(file, e);
    } finally {
      turn.unlock();
    }
  }

  <R> R read(HandleCallback<R, RuntimeException> work) {
    try {
      return reader.inTransaction(work);
    } catch (RuntimeException e) {
      throw Trouble.with(file, e);
    }
  }

  /** A stream over one view of the record; its connection is given back when it is closed. */
  <R> Stream<R> stream(HandleCallback<Stream<R>, RuntimeException> work) {
    Handle handle = reader.open();
    try {
      handle.begin();
      return work.withHandle(handle).onClose(() -> end(handle));
    } catch (RuntimeException e) {
      end(handle);
      throw Trouble.with(file, e);
    }
  }

  private static void end(Handle handle) {
    if (!handle.isClosed()) {
      handle.rollback();
      handle.close();
    }
  }

  /** Rewrites the file, so that nothing taken out of it is left in its pages or its log. */
  void shred() {
    pool.dismiss();
    alone(
        handle -> {
          handle.execute("VACUUM");
          int busy =
              handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapTo(Integer.class).one();
          if (busy != 0) {
            throw new StoreException(
                "Another reader holds the record "
                    + file
                    + " open, and what was taken out is still in its log: close it, then forget"
                    + " again.");
          }
        });
  }

  @Override
  public void close() {
    pool.closed = true;
    pool.dismiss();
    watch.close();
    turn.lock();
    try {
      writing.close();
    } catch (SQLException e) {
      throw Trouble.with(file, e);
    } finally {
      turn.unlock();
    }
  }

  private SQLiteConfig config(TransactionMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(patienceMillis);
    config.setTransactionMode(mode);
    config.enforceForeignKeys(true);
    config.setPragma(Pragma.RECURSIVE_TRIGGERS, "true"); // else REPLACE deletes past them
    return config;
  }

  private SQLiteConfig writerConfig() {
    SQLiteConfig config = config(TransactionMode.IMMEDIATE);
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setPragma(Pragma.SECURE_DELETE, "true");
    config.setWalAutocheckpoint(LOG_PAGES);
    config.setCacheSize(-WRITER_CACHE_KIB);
    return config;
  }

  /** The one connection that writes; it outlives its handles. */
  private record Single(Connection connection) implements ConnectionFactory {

    @Override
    public Connection openConnection() {
      return connection;
    }

    @Override
    public void closeConnection(Connection used) {}
  }

  /** Connections that read, kept for the next reader. */
  private final class Readers implements ConnectionFactory {

    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    @Override
    public Connection openConnection() throws SQLException {
      Connection kept = idle.poll();
      if (kept != null) {
        return kept;
      }
      return openReading();
    }

    @Override
    public void closeConnection(Connection used) throws SQLException {
      if (closed) {
        used.close();
      } else {
        idle.push(used);
      }
    }

    void dismiss() {
      for (Connection each = idle.poll(); each != null; each = idle.poll()) {
        try {
          each.close();
        } catch (SQLException e) {
          throw Trouble.with(file, e);
        }
      }
    }
  }
}
