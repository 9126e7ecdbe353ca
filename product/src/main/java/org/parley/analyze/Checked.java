package org.parley.analyze;

import org.parley.statement.Term;

/** What people hold of a statement as the machine found and coded it. */
public enum Checked implements Term {
  /** Nobody has looked. */
  UNCHECKED,
  RIGHT,
  WRONG,
  /** People differ; until one view is left, it colours nothing. */
  DISPUTED
}
