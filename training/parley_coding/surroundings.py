"""What stands before a statement in an article: often other matters, and other proposals of the same negotiation."""
from dataclasses import replace

from .disputes import CONTEXT

BEFORE = 300  # characters, as many as the coder reads before a statement


def surrounded(statement, others, rng):
    """The statement behind one or two others; they say nothing of what it means itself."""
    text, mentions = "", []
    for other in rng.sample(others, min(len(others), rng.choice((1, 1, 2)))):
        if other is not statement and len(text) + len(other.text) < BEFORE:
            mentions += _shifted(other.mentions, len(text))
            text += other.text + " "
    return replace(
        statement,
        text=text + statement.text,
        roles=[CONTEXT] * len(text) + statement.roles,
        mentions=mentions + _shifted(statement.mentions, len(text)))


def _shifted(mentions, by):
    return [(begin + by, end + by, ids) for begin, end, ids in mentions]
