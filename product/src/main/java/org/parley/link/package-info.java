/** Across articles: the same actor, utterance, report and figure. */
@NullMarked
package org.parley.link;

import org.jspecify.annotations.NullMarked;
