package org.parley.encode;

/**
 * Which weights a tagger runs.
 *
 * @param name of the set of weights
 * @param version of it
 * @param sha256 of its list of checksums, so that it changes with any of its files, 64 hex digits
 */
public record Model(String name, String version, String sha256) {}
