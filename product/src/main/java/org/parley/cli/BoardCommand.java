package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.analyze.Ledger;

/** A command whose answer the record keeps. */
interface BoardCommand extends Callable<Integer> {

  /** Answers what was asked, of a record's ledger. */
  BoardOptions.Answer answer(Ledger ledger) throws Exception;
}
