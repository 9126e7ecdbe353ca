/** One class per command; {@code Main}; the only place that builds the other rooms' classes. */
@NullMarked
package org.parley.cli;

import org.jspecify.annotations.NullMarked;
