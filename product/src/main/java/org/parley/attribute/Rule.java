package org.parley.attribute;

/**
 * The rules and how often each is right: the share of its findings whose content meets one of the
 * annotators' at token F1 of at least one half with an agreeing source, measured on the training
 * half of PolNeAR by {@code mvn test -Dtest=RulePrecisionTest -Dparley.excluded=}.
 */
enum Rule {
  QUOTATION_BEFORE(.931),
  QUOTATION_AFTER(.771),
  CLAUSE_BEFORE(.626),
  CLAUSE(.722),
  THAT(.801),
  OBJECT(.622),
  INFINITIVE(.582),
  PREPOSITION(.603),
  PARTICIPLE(.65),
  ACCORDING(.845),
  COLON(.589);

  final double precision;

  Rule(double precision) {
    this.precision = precision;
  }
}
