package org.parley.serve;

import org.parley.store.Size;

/**
 * What stands around every page.
 *
 * @param section the part of the site it belongs to: board, articles, statements or none
 * @param record how much the record holds, in a sentence
 */
record Frame(String title, String section, String record) {

  static Frame of(String title, String section, Size size) {
    return new Frame(title, section, record(size));
  }

  private static String record(Size size) {
    String held =
        Wording.articles(size.articles())
            + ", "
            + Wording.statements(size.statements())
            + ", "
            + Wording.count(size.outlets(), "outlet", "outlets");
    return size.first() == null || size.last() == null
        ? held
        : held + "; " + Days.between(size.first(), size.last());
  }
}
