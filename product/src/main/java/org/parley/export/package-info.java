/** Every format the field reads, out and in; {@code StatementJson} alone knows the JSONL shape. */
@NullMarked
package org.parley.export;

import org.jspecify.annotations.NullMarked;
