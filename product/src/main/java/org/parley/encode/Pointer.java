package org.parley.encode;

/** What a word of a window can point to, in the order of the network's output. */
public enum Pointer {
  /** From a cue's first word to the first word of its source. */
  SOURCE_START,
  /** From a cue's first word to the last word of its source. */
  SOURCE_END,
  /** From a content's word to the first word of its cue. */
  CUE
}
