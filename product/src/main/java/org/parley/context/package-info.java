/** Within one article: when, to whom, through whom, and which figures. */
@NullMarked
package org.parley.context;

import org.jspecify.annotations.NullMarked;
