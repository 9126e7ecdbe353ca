/** Where: a document, its sentences and tokens, spans over it. */
@NullMarked
package org.parley.text;

import org.jspecify.annotations.NullMarked;
