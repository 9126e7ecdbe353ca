package org.parley.statement;

/** Who published an article, by the name it goes by. */
public record Outlet(String name) {

  public Outlet {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an outlet needs a name");
    }
  }
}
