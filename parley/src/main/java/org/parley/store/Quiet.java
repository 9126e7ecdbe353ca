package org.parley.store;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;

/** Keeps migrations from talking: what matters comes as an exception, and goes to the user. */
final class Quiet implements Log {

  private Quiet() {}

  static void please() {
    LogFactory.setLogCreator(ofClass -> new Quiet());
  }

  @Override
  public void debug(String message) {}

  @Override
  public void info(String message) {}

  @Override
  public void warn(String message) {}

  @Override
  public void error(String message) {}

  @Override
  public void error(String message, Exception cause) {}

  @Override
  public void notice(String message) {}
}
