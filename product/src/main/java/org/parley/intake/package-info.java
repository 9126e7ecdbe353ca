/** Articles through pipeline and link into the store; progress, resume, failures. */
@NullMarked
package org.parley.intake;

import org.jspecify.annotations.NullMarked;
