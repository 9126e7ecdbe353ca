package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.parley.read.BadArticleException;

/** The articles of a batch that failed: counted, passed over, listed at the end. */
final class Failures {

  private final PrintWriter err;
  private final List<String> sentences = new ArrayList<>();

  Failures(PrintWriter err) {
    this.err = err;
  }

  void add(BadArticleException bad) {
    add(String.valueOf(bad.getMessage()));
  }

  void add(String sentence) {
    sentences.add(sentence);
  }

  /**
   * Lists them, and says how the command ends.
   *
   * @param what befell them: "could not be read"
   */
  int exit(String what, boolean strict) {
    if (sentences.isEmpty()) {
      return 0;
    }
    err.println(Plural.of(sentences.size(), "article") + " " + what + ":");
    sentences.forEach(sentence -> err.println("  " + sentence));
    return strict ? Main.NOT_ALL : 0;
  }

  /** Why a file could not be written or read, in a few words. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    String detail = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return detail == null ? e.getClass().getSimpleName() : detail;
  }
}
