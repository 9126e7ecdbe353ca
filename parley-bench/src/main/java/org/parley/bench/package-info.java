/** Parley measured: speed, memory and sameness, beside peers where there are some. */
@NullMarked
package org.parley.bench;

import org.jspecify.annotations.NullMarked;
