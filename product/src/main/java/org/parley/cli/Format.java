package org.parley.cli;

/** How a list is printed. */
enum Format {
  table,
  json,
  csv
}
