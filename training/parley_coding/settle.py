"""What an article tells of a pair beside the pair's own score, and how much each of it weighs.

The network reads each pair alone. An article is about few proposals: what it says of one elsewhere speaks for it
here, and a rival that fits the same words better speaks against it. Fitted on articles that the network did not learn;
the features are those of Settling.java.
"""
import numpy as np

from . import look
from .look import count
from .readings import LIMIT, Readings

NO_RIVAL = -4.0  # a rival less sure than this is none


def logistic(x):
    return 1 / (1 + np.exp(-x))


class Told:
    """An article: its statements in order, each with the pairs that were read as (pair, score, likeness)."""

    def __init__(self, text, targets, rows):
        self.rows = rows
        headline = text.split("\n")[0]
        self.headline = {t.id: float(count(headline, t.phrases) > 0) for t in targets}
        self.times = {t.id: np.log1p(count(text, t.phrases)) for t in targets}

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


def told(session, book, articles, vocab, first):
    """Articles as the packaged network reads them, and how many codings they hold.

    `articles` are texts with their statements, each with where it begins; `first` are the weights of the first look
    and the lowest probability of what is read.
    """
    telling, found, meant = look.Telling(book, vocab), [], 0
    readings = Readings(session, telling.targets, vocab)
    for text, said in articles:
        rows, looks = [], look.Looks(telling, text)
        for begins, statement in said:
            meant += len(statement.codings)
            worth = dict(looks.worth_reading(statement, *first))
            read = readings.of(statement, len(rows), worth)
            rows.append((begins, [(pair, score, much) for (pair, score), much in zip(read, worth.values())]))
        found.append(Told(text, telling.targets, [row for _, row in sorted(rows, key=lambda r: r[0])]))
    return found, meant


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
