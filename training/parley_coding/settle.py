"""What an article tells of a pair beside the pair's own score, and how much each of it weighs.

The network reads each pair alone. An article is about few proposals: what it says of one elsewhere speaks for it
here, and a rival that fits the same words better speaks against it. Fitted on articles that the network did not learn.
"""
import numpy as np
import yaml

from . import articles, disputes, learn
from .pairs import Book, places

UNREAD = -8.0  # score of a target that was not read
NO_RIVAL = -4.0  # a rival less sure than this is none
READ = 6  # pairs of a statement that are read


def logistic(x):
    return 1 / (1 + np.exp(-x))


class Told:
    """An article: its statements in order, each with the pairs that were read and the scores of their targets."""

    def __init__(self, text, targets, rows):
        self.rows = rows
        headline = text.split("\n")[0]
        self.headline = {t.id: float(_count(headline, t.phrases) > 0) for t in targets}
        self.named = {t.id: np.log1p(_count(text, t.phrases)) for t in targets}

    def features(self):
        """[(1, score, rival's, likeness of the words, surest before, surest after, in the headline, named)], [meant]."""
        found, meant = [], []
        for number, row in enumerate(self.rows):
            for pair, score in row:
                rival = max([NO_RIVAL, *(s for p, s in row if p is not pair)])
                found.append((1.0, score, rival, pair.score, self._surest(self.rows[:number], pair.target),
                              self._surest(self.rows[number + 1:], pair.target),
                              self.headline[pair.target], self.named[pair.target]))
                meant.append(pair.coding is not None)
        return found, meant

    @staticmethod
    def _surest(rows, target):
        return logistic(max((s for row in rows for p, s in row if p.target == target), default=UNREAD))


def _count(text, phrases):
    """How often any of the phrases stands there; what overlaps counts once."""
    count, end = 0, 0
    for a, b in sorted(places(text, phrases), key=lambda s: (s[0], -s[1])):
        if a >= end:
            count, end = count + 1, b
    return count


def told(net, dispute, vocab, cut):
    """The articles of a dispute's folder as the network reads them, and how many codings they hold.

    `cut` is the lowest score after the first layers of a pair that is read to the end.
    """
    book = yaml.safe_load((dispute / "codebook.yaml").read_text())
    targets = disputes.targets(book)
    read, statements = Book(targets, vocab), iter(articles.read(dispute))
    found, meant = [], 0
    for article in yaml.safe_load((dispute / "articles.yaml").read_text()):
        text, marks = articles.unmarked(article["text"].strip())
        rows = []
        for number in article["statements"]:
            statement = next(statements)
            meant += len(statement.codings)
            pairs = sorted(read.pairs(statement, len(rows), vocab), key=lambda p: -p.score)[:READ]
            rows.append((min(a for a, _, _ in marks[int(number)]), [p for p in pairs if p.score > 0]))
        rows = [row for _, row in sorted(rows, key=lambda r: r[0])]
        scores = {id(p): max(UNREAD, top[0]) if early > cut else UNREAD for p, top, _, early in learn.scored(net, rows)}
        found.append(Told(text, targets, [[(p, scores[id(p)]) for p in row] for row in rows]))
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
