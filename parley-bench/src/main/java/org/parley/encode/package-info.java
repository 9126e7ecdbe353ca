/** What only the room itself can reach, measured. */
@NullMarked
package org.parley.encode;

import org.jspecify.annotations.NullMarked;
