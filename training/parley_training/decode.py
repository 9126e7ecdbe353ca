"""From a window's scores to attributions. Nothing here needs more than the text, the words'
offsets and the network's numbers, so that it can be written again in another language.

1 tag     Each segment's words get tags by Viterbi: network scores + chain scores + a bias per tag.
          Runs of B-X I-X .. are chunks. Forward-backward gives each word's tag probabilities.
2 link    Each content chunk goes to the cue chunk its words point to; where they point first to
          one cue and then to another, it is split.
3 rescue  A chunk whose words point to a word that is no cue makes that word a cue; one that points
          nowhere, but opens inside a quotation, continues the attribution before it.
4 source  Each cue takes the source chunk, the freely pointed span, or none that its pointers prefer.
5 clean   Contents take in the mark that closes their quotation; those without a word are dropped.
6 judge   A logistic function of the probabilities met on the way is the confidence; the attributions
          below a threshold, and those whose cue is not in the window's own segments, are dropped.
"""
from dataclasses import dataclass, field

import numpy as np

from . import clean

O, B_SOURCE, B_CUE, B_CONTENT = 0, 1, 3, 5
TAGS = 7
FORBIDDEN = -1e4
FLOOR = 1e-6
NEARLY = 1e-3  # probabilities nearer to 0 or 1 are taken for this near
FEATURES = ("cue", "cue start", "content mean", "content least", "content starts", "link", "source", "constant")


@dataclass
class Settings:
    """What is tuned on texts kept aside from training."""

    bias: tuple = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    split_cost: float = 8.0
    new_cue: float = 0.5        # share of a content's words that must point to a word to make it a cue
    weak_link: float = 0.1      # below this share a content may rather continue the attribution before it
    null_margin: float = 0.0    # how much (log) "no source" must be better than the best source
    free_source: float = 0.5    # probability a freely pointed span needs to become a source
    keep: float = 0.0           # lowest probability of being found rightly
    found: tuple = (0.0,) * 8   # weights of `features`, the last is the constant
    right: tuple = (0.0,) * 8


@dataclass
class Chunk:
    """Words first..last of a window, and what they are."""

    role: int
    first: int
    last: int


@dataclass
class Found:
    """An attribution: ranges of the text, and how sure the model is that speaker and content are right."""

    source: list
    cue: list
    content: list
    confidence: float = 1.0
    found: float = 1.0
    features: list = field(default_factory=list)


@dataclass
class Group:
    """An attribution while it is put together, in words of the window."""

    cue: Chunk
    contents: list = field(default_factory=list)
    shares: list = field(default_factory=list)
    source: Chunk = None
    source_share: float = 0.0


def constrained(step):
    """The chain's scores with the moves that make no sense forbidden: I-X comes after B-X or I-X only."""
    step = np.array(step, dtype=np.float64)
    for after in (2, 4, 6):
        for before in range(TAGS):
            if before not in (after - 1, after):
                step[before, after] = FORBIDDEN
    return step


def viterbi(scores, step):
    """The best tags of one segment; before and after it stands O."""
    n = len(scores)
    best, back = step[O] + scores[0], np.zeros((n, TAGS), dtype=int)
    for i in range(1, n):
        paths = best[:, None] + step
        back[i] = paths.argmax(0)
        best = paths.max(0) + scores[i]
    tags = [int((best + step[:, O]).argmax())]
    for i in range(n - 1, 0, -1):
        tags.append(int(back[i][tags[-1]]))
    return tags[::-1]


def marginals(scores, step):
    """Each word's tag probabilities within one segment."""
    n = len(scores)
    forth, aft = np.zeros((n, TAGS)), np.zeros((n, TAGS))
    forth[0] = step[O] + scores[0]
    for i in range(1, n):
        forth[i] = _logsum(forth[i - 1][:, None] + step, 0) + scores[i]
    aft[n - 1] = step[:, O]
    for i in range(n - 2, -1, -1):
        aft[i] = _logsum(step + (scores[i + 1] + aft[i + 1])[None, :], 1)
    both = forth + aft
    return np.exp(both - _logsum(both, 1)[:, None])


def _logsum(x, axis):
    top = x.max(axis)
    return top + np.log(np.exp(x - np.expand_dims(top, axis)).sum(axis))


def chunks(tags, offset=0):
    """The chunks of a row of tags."""
    out = []
    for i, tag in enumerate(tags):
        if tag in (B_SOURCE, B_CUE, B_CONTENT):
            out.append(Chunk(tag, i + offset, i + offset))
        elif tag != O:
            out[-1].last = i + offset
    return out


class Window:
    """One window on its way through the decoder."""

    def __init__(self, text, scored, step, settings):
        self.text, self.scored, self.settings = text, scored, settings
        self.words, self.place = scored.words, scored.place
        self.chance = np.zeros((len(self.words), TAGS))
        self._softmax = {}
        self.chunks = []
        self._tag(step)

    def _tag(self, step):
        """Step 1."""
        segment = self.scored.segment
        bias = np.array(self.settings.bias)
        for number in dict.fromkeys(segment.tolist()):
            at = np.flatnonzero(segment == number)
            scores = self.scored.tags[self.place[at]].astype(np.float64)
            self.chance[at] = marginals(scores, step)
            self.chunks += chunks(viterbi(scores + bias, step), int(at[0]))

    def of(self, role):
        return [c for c in self.chunks if c.role == role]

    def pointed(self, pointer, word):
        """How the pointer of a word is spread over ([CLS], word 0, word 1, ...)."""
        key = pointer, word
        if key not in self._softmax:
            row = self.scored.pointers[pointer][self.place[word]].astype(np.float64)
            row = np.exp(row - row.max())
            full, row = row.sum(), np.concatenate([row[:1], row[self.place]])
            self._softmax[key] = row / full
        return self._softmax[key]

    def ranges(self, found):
        return [(self.words[c.first][0], self.words[c.last][1]) for c in found]


def decode(text, scored_windows, step, settings):
    """The attributions of a text."""
    return finish(tagged(text, scored_windows, step, settings), settings)


def tagged(text, scored_windows, step, settings):
    """Step 1 for all windows of a text; of the settings only the biases matter."""
    return [Window(text, scored, step, settings) for scored in scored_windows if len(scored.words)]


def finish(tagged_windows, settings):
    """The other steps."""
    out = []
    for w in tagged_windows:
        w.settings = settings
        out += _window(w)
    return sorted((f for f in out if f.found >= settings.keep),
                  key=lambda f: (f.content[0], f.cue))


def _window(w):
    groups = link(w)
    out = []
    for g in groups:
        if not g.contents or not w.scored.own[g.cue.first]:
            continue
        source(w, g)
        out.append(_finished(w, g))
    return [f for f in out if f.content]


def link(w):
    """Steps 2 and 3: the groups of a window, one per cue, in the order of the text."""
    groups = [Group(c) for c in w.of(B_CUE)]
    for chunk in w.of(B_CONTENT):
        for part, k in _split(w, chunk, groups):
            share = _share(w, part, groups[k].cue) if k >= 0 else 0.0
            group = groups[k] if k >= 0 else None
            if share < w.settings.new_cue:
                fresh, fresh_share = _new_cue(w, part, groups)
                if fresh is not None and fresh_share > max(share, w.settings.new_cue):
                    groups.append(fresh)
                    group, share = fresh, fresh_share
            if group is None or share < w.settings.weak_link:
                group = _continued(w, part, groups) or group
            if group is not None:
                group.contents.append(part)
                group.shares.append(share)
    return sorted(groups, key=lambda g: g.cue.first)


def _split(w, chunk, groups):
    """[(part of the chunk, number of its group)]: the best run of cues over its words, each change
    costing `split_cost`. A chunk without any cue in the window gets -1."""
    if not groups:
        return [(chunk, -1)]
    rows = np.array([[_to(w, i, g.cue) for g in groups] for i in range(chunk.first, chunk.last + 1)])
    rows = np.log(np.maximum(rows, FLOOR))
    best, back = rows[0], []
    for row in rows[1:]:
        change = best.max() - w.settings.split_cost
        back.append(np.where(best >= change, np.arange(len(groups)), best.argmax()))
        best = np.maximum(best, change) + row
    path = [int(best.argmax())]
    for row in reversed(back):
        path.append(int(row[path[-1]]))
    path.reverse()
    out = []
    for i, k in enumerate(path):
        if out and out[-1][1] == k:
            out[-1][0].last = chunk.first + i
        else:
            out.append((Chunk(B_CONTENT, chunk.first + i, chunk.first + i), k))
    return out


def _to(w, word, cue):
    """The probability that a content word points into a cue."""
    return w.pointed(2, word)[1 + cue.first:2 + cue.last].sum()


def _share(w, part, cue):
    """The mean of that over a content's words."""
    return float(np.mean([_to(w, i, cue) for i in range(part.first, part.last + 1)]))


def _new_cue(w, part, groups):
    """A group with a new cue at the word the content points to, and the share of its words that do."""
    mean = np.mean([w.pointed(2, i)[1:] for i in range(part.first, part.last + 1)], 0)
    at = int(mean.argmax())
    if any(c.first <= at <= c.last for c in [part, *(g.cue for g in groups)]):
        return None, 0.0
    last = at
    taken = {i for c in w.chunks for i in range(c.first, c.last + 1)}
    while (last + 1 < len(w.words) and last + 1 not in taken and w.scored.segment[last + 1] == w.scored.segment[at]
           and w.chance[last + 1, B_CUE + 1] > w.chance[last + 1, O]):
        last += 1
    return Group(Chunk(B_CUE, at, last)), float(mean[at])


def _continued(w, part, groups):
    """The group whose content comes last before a part that stands in quotation marks."""
    if not clean.opens_quoted(w.text, w.words[part.first][0]):
        return None
    before = [(c.last, k) for k, g in enumerate(groups) for c in g.contents if c.last < part.first]
    if not before:
        return None
    last, k = max(before)
    near = w.scored.segment[part.first] - w.scored.segment[last]
    return groups[k] if near <= 1 else None


def source(w, group):
    """Step 4: chooses the source of a group. A span's probability is that of its start times its end."""
    start, end = w.pointed(0, group.cue.first), w.pointed(1, group.cue.first)
    none = start[0] * end[0]
    best, best_share = None, 0.0
    for c in w.of(B_SOURCE):
        share = start[1 + c.first:2 + c.last].sum() * end[1 + c.first:2 + c.last].sum()
        if share > best_share:
            best, best_share = c, share
    free, free_share = _free(w, start, end)
    if free is not None and free_share > max(best_share, w.settings.free_source):
        best, best_share = free, free_share
    if best is not None and np.log(max(best_share, FLOOR)) + w.settings.null_margin >= np.log(max(none, FLOOR)):
        group.source, group.source_share = best, float(best_share)
    else:
        group.source, group.source_share = None, float(none)


def _free(w, start, end):
    """The span that the two source pointers like best, if it is in one segment."""
    a, b = int(start[1:].argmax()), int(end[1:].argmax())
    if b < a or b - a > 40 or w.scored.segment[a] != w.scored.segment[b]:
        return None, 0.0
    return Chunk(B_SOURCE, a, b), start[1 + a] * end[1 + b]


def features(w, group):
    """Probabilities met on the way to an attribution, as log-odds, and a constant."""
    cue = w.chance[group.cue.first:group.cue.last + 1]
    content = np.concatenate([w.chance[c.first:c.last + 1] for c in group.contents])
    starts = [w.chance[c.first, B_CONTENT] for c in group.contents]
    values = [cue[:, B_CUE:B_CUE + 2].sum(1).mean(), cue[0, B_CUE],
              content[:, B_CONTENT:].sum(1).mean(), content[:, B_CONTENT:].sum(1).min(),
              np.mean(starts), np.mean(group.shares), group.source_share]
    return [_log_odds(v) for v in values] + [1.0]


def _log_odds(p):
    p = min(max(p, NEARLY), 1 - NEARLY)
    return float(np.log(p / (1 - p)))


def _logistic(weights, values):
    return float(1 / (1 + np.exp(-np.dot(weights, values))))


def _finished(w, group):
    """Steps 5 and 6."""
    group.contents.sort(key=lambda c: c.first)
    values = features(w, group)
    return Found(source=w.ranges([group.source]) if group.source else [],
                 cue=w.ranges([group.cue]),
                 content=clean.contents(w.text, w.ranges(group.contents)),
                 confidence=round(_logistic(w.settings.right, values), 3),
                 found=_logistic(w.settings.found, values), features=values)
