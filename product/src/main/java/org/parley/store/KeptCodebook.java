package org.parley.store;

/**
 * The codebook a record is coded by, as its file was written.
 *
 * @param sha256 of the file, 64 hex digits
 * @param yaml the file's text
 */
public record KeptCodebook(String sha256, String id, String author, String yaml) {}
