package org.parley.serve;

import java.util.List;

/**
 * A paragraph as it is set.
 *
 * @param apart whether words are left out before it
 * @param statements places of the statements whose words begin in it, ascending
 */
record Block(List<Piece> pieces, boolean junk, boolean apart, List<Integer> statements) {

  String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
