package org.parley.read;

import java.util.List;

/**
 * What lies under the paths that were given.
 *
 * @param sources the articles, each read when asked for
 * @param remarks a sentence for each list that names files which are not there
 */
public record Found(List<Source> sources, List<String> remarks) {

  public Found {
    sources = List.copyOf(sources);
    remarks = List.copyOf(remarks);
  }
}
