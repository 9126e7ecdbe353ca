/** Text to scores and back to offsets; loads and checks weights. */
@NullMarked
package org.parley.encode;

import org.jspecify.annotations.NullMarked;
