package org.parley.coding;

import org.jspecify.annotations.Nullable;
import org.parley.statement.Act;
import org.parley.statement.Stance;

/**
 * Which side a clause takes towards its target, and who takes it.
 *
 * @param party id of the party the clause names as taking it; null for the speaker
 */
record Side(Stance stance, Act act, @Nullable String party) {}
