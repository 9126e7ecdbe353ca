/** Statements, codings and decisions kept, and found again. */
@NullMarked
package org.parley.store;

import org.jspecify.annotations.NullMarked;
