package org.parley.link;

/**
 * A word of a saying as it is compared with those of others.
 *
 * @param plain in small letters, without accents; a number in digits without separators
 * @param notion what it stands for, by stem or by a list of synonyms
 * @param weight how much it tells: 0 for "the", about 5 for a rare word
 * @param start offset of its first UTF-16 code unit in the text it was cut from
 * @param end offset just past its last
 */
record Term(String plain, String notion, double weight, int start, int end) {

  Term meaning(String other, double otherWeight) {
    return new Term(plain, other, otherWeight, start, end);
  }

  boolean tells() {
    return weight > 0;
  }
}
