package org.parley.read;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where articles are found: text files and pages, folders and archives of them. */
public final class Sources {

  private Sources() {}

  /**
   * The articles under the paths: files in the order given, those of a folder or an archive sorted
   * by path, hidden ones left out, none twice. Files are opened when they are read.
   *
   * @param paths files (.txt, .html, .htm), folders, .zip archives, {@code -} for standard input
   * @param givenList an articles.csv that goes before those found beside the files
   * @param maxChars UTF-16 code units that an article's text may have
   * @throws SourceException if a path leads to no article, or a list is broken
   */
  public static List<Source> list(
      List<String> paths, @Nullable Path givenList, int maxChars, InputStream standardInput)
      throws SourceException {
    return find(paths, givenList, maxChars, standardInput).sources();
  }

  /**
   * The articles under the paths, with what is to be said of the lists beside them.
   *
   * @see #list
   */
  public static Found find(
      List<String> paths, @Nullable Path givenList, int maxChars, InputStream standardInput)
      throws SourceException {
    if (maxChars < 1) {
      throw new IllegalArgumentException("maxChars " + maxChars + " must be >= 1");
    }
    GivenLists lists = new GivenLists();
    if (givenList != null) {
      lists.putFirst(givenList);
    }
    Listing listing = new Listing(lists, maxChars);
    for (String path : paths) {
      if (path.equals("-")) {
        listing.addStandardInput(standardInput);
      } else {
        listing.add(path);
      }
    }
    return new Found(listing.sources(), lists.remarks());
  }
}
