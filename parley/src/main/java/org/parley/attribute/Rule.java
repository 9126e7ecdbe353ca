package org.parley.attribute;

/**
 * The rules and how often each is right: the share of its findings whose content meets one of the
 * annotators' at token F1 of at least one half with an agreeing source, measured on the training
 * half of PolNeAR by {@code mvn test -Dtest=RulePrecisionTest -Dparley.excluded=}.
 */
enum Rule {
  QUOTATION_BEFORE(.9),
  QUOTATION_AFTER(.9),
  CLAUSE_BEFORE(.8),
  CLAUSE(.8),
  THAT(.8),
  OBJECT(.6),
  INFINITIVE(.6),
  PREPOSITION(.6),
  PARTICIPLE(.7),
  ACCORDING(.8),
  COLON(.6),
  NOUN(.5);

  final double precision;

  Rule(double precision) {
    this.precision = precision;
  }
}
