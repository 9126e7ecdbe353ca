/** Left of the wall, lined up: an article becomes its statements. Nothing else lives here. */
@NullMarked
package org.parley.pipeline;

import org.jspecify.annotations.NullMarked;
