package org.parley.statement;

/** What sort of source speaks. */
public enum SpeakerKind implements Term {
  PERSON,
  GOVERNMENT,
  ORGANIZATION,
  OUTLET,
  GROUP,
  DOCUMENT,
  ANONYMOUS
}
