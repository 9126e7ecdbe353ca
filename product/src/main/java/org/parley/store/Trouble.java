package org.parley.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite says, in a sentence for the user. */
final class Trouble {

  private Trouble() {}

  /** A sentence for what the user can mend; anything else as it was. */
  static RuntimeException with(Path file, Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException told) {
        String sentence = sentence(file, told.getResultCode());
        if (sentence != null) {
          return new StoreException(sentence, thrown);
        }
      }
    }
    return thrown instanceof RuntimeException plain
        ? plain
        : new StoreException("The record " + file + " failed: " + thrown.getMessage(), thrown);
  }

  private static @Nullable String sentence(Path file, SQLiteErrorCode code) {
    int primary = code.code & 0xff;
    String record = "The record " + file;
    if (primary == SQLiteErrorCode.SQLITE_BUSY.code
        || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return record + " is locked by another program: wait until it is done, or stop it.";
    }
    if (primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return file + " is no record (no SQLite file): name another file.";
    }
    if (primary == SQLiteErrorCode.SQLITE_READONLY.code) {
      return record + " is read-only: allow writing to it, or copy it.";
    }
    if (primary == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
      return record + " cannot be opened: check the path and who may write there.";
    }
    if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
      return record + " has no room to grow, its disk is full: free some and run again.";
    }
    if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return record + " is damaged: restore it from a copy, or read the articles anew.";
    }
    return null;
  }
}
