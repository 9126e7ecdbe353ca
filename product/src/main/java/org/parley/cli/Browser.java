package org.parley.cli;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;

/** The person's browser, where there is a screen to show it on. */
final class Browser {

  private Browser() {}

  /** Opens an address; where that cannot be done, the address printed is enough. */
  static void open(String address) {
    if (GraphicsEnvironment.isHeadless() || !Desktop.isDesktopSupported()) {
      return;
    }
    try {
      Desktop.getDesktop().browse(URI.create(address));
    } catch (IOException | UnsupportedOperationException e) {
      return;
    }
  }
}
