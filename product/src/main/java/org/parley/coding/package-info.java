/** Within one article: on which proposal, which side, on what condition; reads codebooks. */
@NullMarked
package org.parley.coding;

import org.jspecify.annotations.NullMarked;
