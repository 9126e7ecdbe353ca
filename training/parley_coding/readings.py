"""The readings of a pair, as Readings.java makes them.

A pair of which the network is unsure is read without what stands before the statement, too, and beside the proposal
told in another order; the mean counts.
"""
from dataclasses import replace

import numpy as np

from .articles import SENTENCE
from .disputes import CONTEXT
from .graph import INPUTS
from .pairs import Book

LIMIT = 8.0  # no score counts for more, nor for less; that of a target that was not read
UNSURE = (0.1, 0.975)  # probabilities between which a pair is read again


class Readings:
    """Those of one codebook's proposals."""

    def __init__(self, session, targets, vocab):
        self.session, self.vocab = session, vocab
        self.book = Book(targets, vocab)
        self.otherwise = Book([replace(t, text=t.otherwise or t.text) for t in targets], vocab)
        self.targets = targets

    def of(self, statement, number, proposals):
        """[(pair, score)] of a statement beside some proposals, by their numbers."""
        views = [self.book.pairs(statement, number, self.vocab)]
        alone = without_before(statement)
        if alone.text != statement.text:
            views.append(self.book.pairs(alone, number, self.vocab))
        views.append(self.otherwise.pairs(statement, number, self.vocab))
        return [(views[0][n], self._score([v[n] for v in (views if self.targets[n].otherwise else views[:-1])]))
                for n in proposals]

    def _score(self, views):
        first = self.first(views[0])
        low, high = (np.log(p / (1 - p)) for p in UNSURE)
        if not low < first < high:
            return first
        return float(np.mean([first, *map(self.first, views[1:])]))

    def first(self, pair):
        """The score of a pair by one reading."""
        inputs = dict(zip(INPUTS, (pair.ids, pair.shape, pair.role, pair.match, pair.people)))
        top, _pieces = self.session.run(None, {k: v[None].astype("int64") for k, v in inputs.items()})
        return float(np.clip(top[0][0], -LIMIT, LIMIT))


def without_before(statement):
    """A statement from the beginning of its own sentence on."""
    first = next(i for i, role in enumerate(statement.roles) if role != CONTEXT)
    begin = max((m.end() for m in SENTENCE.finditer(statement.text) if m.end() <= first), default=0)
    return replace(statement, text=statement.text[begin:], roles=statement.roles[begin:],
                   mentions=[(a - begin, b - begin, ids) for a, b, ids in statement.mentions if a >= begin])
