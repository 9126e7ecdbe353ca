"""What an article tells of a pair beside the pair's own score, and how much each of it weighs.

The network reads each pair alone. An article is about few proposals: what it says of one elsewhere speaks for it
here, and a rival that fits the same words better speaks against it. Fitted on articles that the network did not learn;
the features are those of Settling.java.
"""
import numpy as np

from . import disputes
from .graph import INPUTS
from .pairs import Book, keys, places

LIMIT = 8.0  # no score counts for more, nor for less; that of a target that was not read
NO_RIVAL = -4.0  # a rival less sure than this is none
PROPOSALS, OPTIONS = 6, 2  # pairs of a statement that are read, the likeliest first


def logistic(x):
    return 1 / (1 + np.exp(-x))


class Told:
    """An article: its statements in order, each with the pairs that were read as (pair, score, likeness)."""

    def __init__(self, text, targets, rows):
        self.rows = rows
        headline = text.split("\n")[0]
        self.headline = {t.id: float(_count(headline, t.phrases) > 0) for t in targets}
        self.times = {t.id: np.log1p(_count(text, t.phrases)) for t in targets}

    def features(self):
        """[(1, score, rival's, likeness, surest before, surest after, in the headline, times named)], [meant]."""
        found, meant = [], []
        for number, row in enumerate(self.rows):
            for pair, score, likeness in row:
                rival = max([NO_RIVAL, *(s for p, s, _ in row if p is not pair)])
                found.append((1.0, score, rival, likeness, self._surest(self.rows[:number], pair.target),
                              self._surest(self.rows[number + 1:], pair.target),
                              self.headline[pair.target], self.times[pair.target]))
                meant.append(pair.coding is not None)
        return found, meant

    @staticmethod
    def _surest(rows, target):
        return logistic(max((s for row in rows for p, s, _ in row if p.target == target), default=-LIMIT))


def _count(text, phrases):
    """How often any of the phrases stands there; what overlaps counts once."""
    count, end = 0, 0
    for a, b in sorted(places(text, phrases), key=lambda s: (s[0], -s[1])):
        if a >= end:
            count, end = count + 1, b
    return count


class Candidates:
    """Which proposals the words of a statement speak for, as Targets.java has it."""

    def __init__(self, book, targets, vocab):
        self.targets, self.vocab = targets, vocab
        self.read = Book(targets, vocab)
        self.called = {k for name in disputes.names(book) for k, _, _ in keys(name)}

    def of(self, statement, number):
        """[(pair, likeness)], the likeliest first."""
        words = {k for k, _, _ in keys(statement.text)}
        found = [(pair, self._likeness(n, statement.text, words))
                 for n, pair in enumerate(self.read.pairs(statement, number, self.vocab))]
        found = sorted((f for f in found if f[1] > 0), key=lambda f: -f[1])
        options = [f for f in found if "=" in f[0].target]
        return [f for f in found if "=" not in f[0].target][:PROPOSALS] + options[:OPTIONS]

    def _likeness(self, n, text, words):
        shared = {k for k, _, _ in self.read.keys[n]} & words - self.called
        telling = sum(self.read.counts.get(k, 0) <= 1 for k in shared)
        return telling + 0.3 * (len(shared) - telling) + _count(text, self.targets[n].phrases)


def told(session, book, articles, vocab):
    """Articles as the packaged network reads them, and how many codings they hold.

    `articles` are texts with their statements, each with where it begins.
    """
    targets = disputes.targets(book)
    candidates, found, meant = Candidates(book, targets, vocab), [], 0
    for text, said in articles:
        rows = []
        for begins, statement in said:
            meant += len(statement.codings)
            row = [(p, _score(session, p), likeness) for p, likeness in candidates.of(statement, len(rows))]
            rows.append((begins, row))
        found.append(Told(text, targets, [row for _, row in sorted(rows, key=lambda r: r[0])]))
    return found, meant


def _score(session, pair):
    inputs = dict(zip(INPUTS, (pair.ids, pair.shape, pair.role, pair.match, pair.people)))
    top, _pieces = session.run(None, {k: v[None].astype("int64") for k, v in inputs.items()})
    return float(np.clip(top[0][0], -LIMIT, LIMIT))


def fit(found, meant, steps=30, ridge=1.0):
    """Weights of a logistic regression, by Newton's method."""
    x, y = np.array(found), np.array(meant, float)
    weights, keep = np.zeros(x.shape[1]), ridge * np.eye(x.shape[1])
    keep[0, 0] = 0
    for _ in range(steps):
        p = logistic(x @ weights)
        slope = x.T @ (p - y) + keep @ weights
        weights -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + keep, slope)
    return weights


def figures(found, meant, all_meant, weights, threshold):
    """(precision, recall, F1) of what the weights take at a probability."""
    taken = logistic(np.array(found) @ weights) >= threshold
    hit = int((taken & np.array(meant)).sum())
    return hit / max(1, taken.sum()), hit / all_meant, 2 * hit / max(1, taken.sum() + all_meant)
