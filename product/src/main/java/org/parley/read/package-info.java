/** Files, pages, feeds and archives become articles. */
@NullMarked
package org.parley.read;

import org.jspecify.annotations.NullMarked;
