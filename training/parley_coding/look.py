"""What the words alone tell of a pair: only where that is something does the network read it.

Fitted on articles that the network learns from; the features are those of FirstLook.java.
"""
import random

import numpy as np
import yaml

from . import articles, disputes, news
from .disputes import CONTEXT
from .pairs import key, keys, places

PROPOSALS, OPTIONS = 6, 2  # targets of a statement that are read, the likeliest first
STRANGE = 8  # articles that are looked at by another codebook
FEWEST = 4  # an article of fewer statements is too short to tell
FIRST = 1996  # place in the vocabulary of its most frequent word; the others follow by their frequency


def rarity(word, vocab):
    """From 0 for the most frequent words to 1 for the rarest, and for those that are not in the vocabulary."""
    place = vocab.get(_plain(word), len(vocab)) - FIRST
    return min(1.0, np.log(place + 1) / np.log(len(vocab) - FIRST)) if place >= 0 else 1.0


def _plain(word):
    word = word.lower().replace("’", "'")
    return word[:-2] if word.endswith("'s") else word.rstrip("'")


def count(text, phrases):
    """How often any of the phrases stands there; what overlaps counts once."""
    times, end = 0, 0
    for a, b in sorted(places(text, phrases), key=lambda s: (s[0], -s[1])):
        if a >= end:
            times, end = times + 1, b
    return times


class Telling:
    """The telling words of a codebook's targets, each with its weight; names tell nothing."""

    def __init__(self, book, vocab):
        self.targets = disputes.targets(book)
        self.called = {k for name in disputes.names(book) for k, _, _ in keys(name)}
        self.weights, self.spread = [], {}
        for target in self.targets:
            weights = {}
            for k, a, b in keys(target.text):
                weights[k] = max(weights.get(k, 0.0), rarity(target.text[a:b], vocab))
            self.weights.append(weights)
            for k in weights if "=" not in target.id else ():
                self.spread[k] = self.spread.get(k, 0) + 1

    def likeness(self, n, text, words):
        """How much a passage's words speak for a target: one that others have, too, counts less."""
        shared = self.weights[n].keys() & words - self.called
        only = sum(self.spread.get(k, 0) <= 1 for k in shared)
        return only + 0.3 * (len(shared) - only) + count(text, self.targets[n].phrases)

    def share(self, n, words):
        """The share of a target's telling words that are among these."""
        own = {k: w for k, w in self.weights[n].items() if k not in self.called}
        return sum(w for k, w in own.items() if k in words) / max(1e-9, sum(own.values()))


class Looks:
    """First looks at the passages of one article."""

    def __init__(self, telling, text):
        self.telling = telling
        self.words = {k for k, _, _ in keys(text)}
        self.named = np.log1p(sum(count(text, t.phrases) for t in telling.targets))
        self.length = len(self.words) ** 0.5 / 10

    def worth_reading(self, statement, weights, lowest):
        """[(target's number, likeness)] of those that are read."""
        looked = [(float(np.dot(f, weights)), n, much) for n, (much, f) in self.at(statement).items()]
        looked.sort(key=lambda one: -one[0])
        found = [(n, much) for sure, n, much in looked if 1 / (1 + np.exp(-sure)) >= lowest]
        options = [one for one in found if "=" in self.telling.targets[one[0]].id]
        return [one for one in found if one not in options][:PROPOSALS] + options[:OPTIONS]

    def at(self, statement):
        """{target's number: (likeness, features)} of all with any likeness."""
        telling, found = self.telling, keys(statement.text)
        words = {k for k, _, _ in found}
        said = {k for k, a, _ in found if statement.roles[a] != CONTEXT}
        like = {n: telling.likeness(n, statement.text, words) for n in range(len(telling.targets))}
        most = max(like.values(), default=0.0)
        return {n: (much, self._features(n, statement, words, said, much - most)) for n, much in like.items() if much > 0}

    def _features(self, n, statement, words, said, behind):
        telling, target = self.telling, self.telling.targets[n]
        named = any(statement.roles[a] != CONTEXT for a, _ in places(statement.text, target.phrases))
        return (1.0, telling.share(n, words), telling.share(n, said), telling.share(n, self.words), behind, float(named),
                float(len(telling.weights[n].keys() & said & telling.called)), float("=" in target.id), self.named,
                self.length)


def learnt(folders, corpus, but, vocab, seed=1):
    """[features], [meant] of all pairs with any likeness, in the articles of disputes and of coded news.

    Some articles of each are looked at by another's codebook, too, of which they mean nothing.
    """
    rng, found = random.Random(seed), []
    read = [(f, _texts(f, corpus)) for f in folders if f.name not in but and (f / "codebook.yaml").exists()]
    read = [(f, texts) for f, texts in read if texts]
    telling = {f: Telling(yaml.safe_load((f / "codebook.yaml").read_text()), vocab) for f, _ in read}
    for folder, texts in read:
        found += _pairs(telling[folder], texts, True)
        other = rng.choice([f for f, _ in read if f != folder])
        found += _pairs(telling[other], rng.sample(texts, min(len(texts), STRANGE)), False)
    return zip(*found)


def _texts(folder, corpus):
    return news.whole(folder, corpus) if corpus and (folder / "codings.yaml").exists() else articles.whole(folder)


def _pairs(telling, texts, own):
    for text, said in texts:
        looks = Looks(telling, text)
        for _, statement in said if len(said) >= FEWEST else []:
            coded = {c.target for c in statement.codings} if own else set()
            for n, (_, features) in looks.at(statement).items():
                yield features, telling.targets[n].id in coded
