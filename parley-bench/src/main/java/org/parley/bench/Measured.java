package org.parley.bench;

/**
 * What a process has said of one task.
 *
 * @param cpu seconds
 * @param wall seconds
 * @param found sayings
 * @param megabytes peak memory so far
 */
record Measured(double cpu, double wall, int found, long megabytes) {

  static Measured of(String line) {
    String[] fields = line.split("\t");
    return new Measured(
        Double.parseDouble(fields[0]),
        Double.parseDouble(fields[1]),
        Integer.parseInt(fields[2]),
        Long.parseLong(fields[3]));
  }
}
