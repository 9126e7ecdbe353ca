"""Pairs of a statement and a proposal as the network reads them: pieces, and what is known of each piece."""
import re
from dataclasses import dataclass
from functools import cache

import numpy as np

from parley_training import wordpiece
from parley_training.wordpiece import CLS, SEP

STANCES = ["accept", "open", "conditional", "reservation", "reject", "mentions"]
ACTS = ["states", "proposes", "demands", "urges", "considers", "withdraws", "disowns"]
ROLES = 7  # none, context, source, cue, content, proposal, the speaker's own proposal
PROPOSAL, OWN_PROPOSAL = 5, 6
MATCHES = 5  # none, a shared word, a word that only this proposal has, its name or phrase, another's
PEOPLE = 3  # nobody, the speaker's side, another
LONGEST, LONGEST_TARGET = 160, 128
STOP = frozenset("""a an the of to in on at by for with from as is are was were be been being it its this that these
those he she they we i you his her their our my your him them us me and or but nor not no yes if once until unless so
than then there here who whom whose which what when where why how has have had do does did will would shall should can
could may might must said says say saying told tell tells more most less least very just only also too any some all
each every both either neither one two three four five six seven eight nine ten first last new old year years month
months week weeks day days time people talks proposal plan offer deal agreement party parties side sides""".split())
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def key(word):
    """What two words must have in common to be the same: five letters; None for a word that says little."""
    word = re.sub(r"['’]s?$", "", word.lower().replace("’", "'"))
    if word in STOP or (len(word) < 3 and not word.isdigit()):
        return None
    return word[:5] if len(word) > 5 else word[:-1] if len(word) > 3 and word.endswith("s") else word


def keys(text):
    """[(key, start, end)] of the words that say something."""
    found = ((key(m.group()), m.start(), m.end()) for m in WORD.finditer(text))
    return [f for f in found if f[0]]


@cache
def _phrase(phrase):
    """A pattern of its words; hyphen and space are one."""
    letters = r"[\s-]+".join(re.escape(w) for w in re.split(r"[\s-]+", phrase.strip()) if w)
    return re.compile(r"(?<!\w)" + letters + r"(?!\w)", re.I)


def places(text, phrases):
    """Where a phrase stands."""
    return [m.span() for phrase in phrases for m in _phrase(phrase).finditer(text)]


@dataclass
class Read:
    """A statement's or a proposal's pieces."""

    ids: np.ndarray
    shape: np.ndarray
    start: np.ndarray
    end: np.ndarray


def read(text, vocab, longest, from_end):
    p = wordpiece.pieces(text, 0, len(text), vocab)
    part = slice(-longest, None) if from_end else slice(0, longest)
    return Read(p.ids[part], p.shape[part], p.start[part], p.end[part])


@dataclass
class Pair:
    """One statement beside one proposal; `coding` is None where the statement does not mean it."""

    dispute: str
    ids: np.ndarray
    shape: np.ndarray
    role: np.ndarray
    match: np.ndarray
    people: np.ndarray
    length: int  # pieces of the statement; the first has index 1
    coding: object
    condition: np.ndarray  # of the statement's pieces: 0 none, 1 begins one, 2 goes on
    holder: np.ndarray  # of the statement's pieces: whether it names the holder
    score: float  # how much the words alone speak for the proposal
    real: bool
    statement: int
    target: str
    placed: bool  # whether the statement is one of an article
    printed: bool  # whether it is of real news


class Book:
    """The proposals of one codebook, read once."""

    def __init__(self, targets, vocab):
        self.targets = targets
        self.read = [read(t.text, vocab, LONGEST_TARGET, False) for t in targets]
        self.keys = [keys(t.text) for t in targets]
        counts = {}
        for t, found in zip(targets, self.keys):
            if "=" not in t.id:
                for k in {k for k, _, _ in found}:
                    counts[k] = counts.get(k, 0) + 1
        self.counts = counts

    def pairs(self, statement, number, vocab):
        """The statement beside each proposal."""
        s = read(statement.text, vocab, LONGEST, True)
        words = keys(statement.text)
        stand = [places(statement.text, t.phrases) for t in self.targets]
        people = np.zeros(len(statement.text) + 1, int)
        for a, b, ids in statement.mentions:
            people[a:b] = 1 if ids & statement.own else 2
        return [self._pair(n, statement, number, s, words, stand, people) for n in range(len(self.targets))]

    def _pair(self, n, statement, number, s, words, stand, people):
        target, t = self.targets[n], self.read[n]
        match, score = self._match(n, len(statement.text), words, stand)
        shared = {k for k, _, _ in words}
        theirs = np.zeros(len(target.text) + 1, int)
        for k, a, b in self.keys[n]:
            theirs[a:b] = k in shared
        role = np.array([0, *(max(statement.roles[a:b]) for a, b in zip(s.start, s.end)), 0])
        own = target.proposer is not None and target.proposer in statement.own
        coding = next((c for c in statement.codings if c.target == target.id), None)
        condition, holder = _labels(statement, s, coding)
        return Pair(
            statement.dispute,
            _short([CLS, *s.ids, SEP, *t.ids, SEP]),
            _short([0, *s.shape, 0, *t.shape, 0]),
            _short([*role, *[OWN_PROPOSAL if own else PROPOSAL] * (len(t.ids) + 1)]),
            _short([0, *match[s.start], 0, *theirs[t.start], 0]),
            _short([0, *people[s.start], 0, *np.zeros(len(t.ids), int), 0]),
            len(s.ids), coding, condition, holder, score, statement.known, number, target.id,
            statement.placed, statement.printed)

    def _match(self, n, length, words, stand):
        own = {k for k, _, _ in self.keys[n]}
        match, score = np.zeros(length + 1, int), 0.0
        seen = set()
        for k, a, b in words:
            if k in own:
                only = self.counts.get(k, 0) <= 1
                match[a:b] = np.maximum(match[a:b], 2 if only else 1)
                if k not in seen:
                    score += 1.0 if only else 0.3
                    seen.add(k)
        for other, spans in enumerate(stand):
            for a, b in spans:
                if other != n:
                    match[a:b] = 4
        for a, b in stand[n]:
            match[a:b] = 3
            score += 1.0
        return match, score


def _short(numbers):
    """Every number here is below 65,536; a training holds some hundred thousand pairs."""
    return np.array(numbers, np.uint16)


def _labels(statement, s, coding):
    condition, holder = np.zeros(len(s.ids), int), np.zeros(len(s.ids), int)
    for words in coding.conditions if coding else []:
        at = statement.text.find(words)
        inside = np.flatnonzero((s.start >= at) & (s.end <= at + len(words))) if at >= 0 else []
        for order, i in enumerate(inside):
            condition[i] = 1 if order == 0 else 2
    if coding and coding.ascribed:
        for a, b, ids in statement.mentions:
            if coding.holder in ids:
                holder[(s.start >= a) & (s.end <= b)] = 1
    return condition, holder
