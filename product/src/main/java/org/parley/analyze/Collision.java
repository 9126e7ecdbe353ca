package org.parley.analyze;

/**
 * A condition of one party that another has said no to.
 *
 * @param asker who states the condition
 * @param asked the condition
 * @param asking the position it belongs to
 * @param rejecting the other party's no
 * @param sure whether the condition's words ask for what is rejected; otherwise they name its issue
 *     and may mean another answer to it, or say unless
 */
public record Collision(
    String asker, Asked asked, Position asking, Position rejecting, boolean sure) {}
