/** The record as pages and REST. */
@NullMarked
package org.parley.serve;

import org.jspecify.annotations.NullMarked;
