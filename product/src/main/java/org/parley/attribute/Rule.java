package org.parley.attribute;

/**
 * The rules and how often each is right: the share of its findings whose content meets one of the
 * annotators' at token F1 of at least one half with an agreeing source, measured on the training
 * half of PolNeAR by {@code mvn test -Dtest=RulePrecisionTest -Dparley.excluded=}.
 */
enum Rule {
  QUOTATION_BEFORE(.926),
  QUOTATION_AFTER(.743),
  CLAUSE_BEFORE(.609),
  CLAUSE(.697),
  THAT(.779),
  OBJECT(.588),
  INFINITIVE(.574),
  PREPOSITION(.565),
  PARTICIPLE(.675),
  ACCORDING(.763),
  COLON(.589);

  final double precision;

  Rule(double precision) {
    this.precision = precision;
  }
}
