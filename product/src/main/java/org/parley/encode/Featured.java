package org.parley.encode;

import java.util.Arrays;

/**
 * A text with what is known of each of its UTF-16 code units: its part in the statement, whether it
 * is shared with the proposal, and whom it names. The numbers are those that the network was taught
 * with.
 */
public final class Featured {

  /** The part of a code unit. */
  public enum Part {
    NONE,
    CONTEXT,
    SOURCE,
    CUE,
    CONTENT,
    PROPOSAL,
    /** A proposal that the speaker or its side has put forward. */
    OWN_PROPOSAL
  }

  /** What a code unit has in common with the proposal. */
  public enum Match {
    NONE,
    /** A word that this proposal has, and another too. */
    SHARED,
    /** A word that only this proposal has. */
    TELLING,
    /** This proposal's name or one of its phrases. */
    NAME,
    /** Another proposal's name or phrase. */
    ANOTHER
  }

  /** Whom a code unit names. */
  public enum Named {
    NOBODY,
    /** The speaker, or whom the speaker speaks for. */
    SPEAKER,
    OTHER
  }

  private final String text;
  private final byte[] parts;
  private final byte[] matches;
  private final byte[] named;

  /** A text of which nothing is known yet but that all of it is one part. */
  public Featured(String text, Part part) {
    this.text = text;
    parts = new byte[text.length()];
    matches = new byte[text.length()];
    named = new byte[text.length()];
    part(0, text.length(), part);
  }

  private Featured(Featured other) {
    text = other.text;
    parts = other.parts;
    named = other.named;
    matches = new byte[text.length()];
  }

  private Featured(Featured whole, int from) {
    text = whole.text.substring(from);
    parts = Arrays.copyOfRange(whole.parts, from, whole.parts.length);
    matches = Arrays.copyOfRange(whole.matches, from, whole.matches.length);
    named = Arrays.copyOfRange(whole.named, from, whole.named.length);
  }

  /**
   * The rest of it, with all that is known of it.
   *
   * @param from where it begins, in UTF-16 code units
   */
  public Featured from(int from) {
    return new Featured(this, from);
  }

  /** The same without its matches, to be set against another proposal. */
  public Featured unmatched() {
    return new Featured(this);
  }

  public String text() {
    return text;
  }

  public void part(int from, int to, Part part) {
    Arrays.fill(parts, from, to, (byte) part.ordinal());
  }

  public void match(int from, int to, Match match) {
    Arrays.fill(matches, from, to, (byte) match.ordinal());
  }

  public void named(int from, int to, Named who) {
    Arrays.fill(named, from, to, (byte) who.ordinal());
  }

  /** Whether a stretch has the statement's source, cue or content in it. */
  public boolean isSaid(int from, int to) {
    return part(from, to) > Part.CONTEXT.ordinal();
  }

  /** The highest number of a stretch. */
  int part(int from, int to) {
    int most = 0;
    for (int i = from; i < to; i++) {
      most = Math.max(most, parts[i]);
    }
    return most;
  }

  int match(int at) {
    return matches[at];
  }

  int named(int at) {
    return named[at];
  }
}
