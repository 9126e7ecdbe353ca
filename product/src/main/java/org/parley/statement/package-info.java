/**
 * What: the nouns everyone speaks. An article's attributions and their circumstances become
 * statements; a codebook says what they are coded by. What each word means stands in
 * docs/coding-rules.md.
 */
@NullMarked
package org.parley.statement;

import org.jspecify.annotations.NullMarked;
