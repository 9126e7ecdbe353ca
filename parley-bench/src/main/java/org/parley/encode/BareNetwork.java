package org.parley.encode;

import java.util.ArrayList;
import java.util.List;
import org.parley.text.Document;

/** The network called on windows that were cut before, and on nothing else. */
public final class BareNetwork {

  private final Tagger tagger;
  private final List<Window> windows = new ArrayList<>();

  /** Cuts a text into its windows. */
  public BareNetwork(Tagger tagger, String text) {
    this.tagger = tagger;
    tagger.windows(text, Document.of(text).paragraphs()).forEachRemaining(windows::add);
  }

  /** Number of windows. */
  public int size() {
    return windows.size();
  }

  /** Runs all windows; the number of words in them. */
  public int run() {
    int words = 0;
    for (Window window : windows) {
      words += tagger.score(window).size();
    }
    return words;
  }
}
