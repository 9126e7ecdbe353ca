"""Cuts a document into windows for the network, and turns annotations into its targets.

A document is a list of segments: its lines, overlong ones cut at a sentence end. A window is
a run of segments: [CLS] segment [SEP] segment [SEP] ... A segment is never cut by a window.
"""
from dataclasses import dataclass

import numpy as np

from . import wordpiece
from .wordpiece import CLS, SEP

TAGS = ("O", "B-Source", "I-Source", "B-Cue", "I-Cue", "B-Content", "I-Content")
IGNORE = -100
MAX_SEGMENT = 250
SENTENCE_END = frozenset(".?!”\"")


@dataclass
class Encoded:
    """A document's pieces in one row, and the segments (begin, end) they fall into."""

    pieces: wordpiece.Pieces
    segments: list


@dataclass
class Targets:
    """What the network shall say of each piece (only first pieces of words have targets).

    tag: label number. cue: of a content word, the piece where its cue begins, else IGNORE.
    source: {cue piece: (first piece, last piece) of the source, or None}.
    """

    tag: np.ndarray
    cue: np.ndarray
    source: dict


def lines(text):
    """(start, end) of each line that is not blank."""
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, at + len(line)
        at += len(line) + 1


def encode(text, vocab, max_segment=MAX_SEGMENT):
    """The pieces and segments of a text."""
    parts, segments, n = [], [], 0
    for start, end in lines(text):
        p = wordpiece.pieces(text, start, end, vocab)
        if not len(p):
            continue
        parts.append(p)
        for a, b in _cut(p, text, max_segment):
            segments.append((n + a, n + b))
        n += len(p)
    if not parts:
        parts = [wordpiece.pieces("", 0, 0, vocab)]
    joined = wordpiece.Pieces(*(np.concatenate([getattr(p, f) for p in parts])
                                for f in ("ids", "start", "end", "first", "shape")))
    return Encoded(joined, segments)


def _cut(p, text, limit):
    """Cuts a line of pieces into stretches of at most `limit`, after a sentence end if there is one."""
    a, n = 0, len(p)
    while n - a > limit:
        cut = 0
        for k in range(a + limit, a + limit // 2, -1):
            if not p.first[k]:
                continue
            cut = cut or k
            if text[p.end[k - 1] - 1] in SENTENCE_END and p.start[k] > p.end[k - 1]:
                cut = k
                break
        cut = cut or a + limit
        yield a, cut
        a = cut
    yield a, n


def pack(segments, limit, first_limit=None):
    """Greedily packs segments into windows of at most `limit` pieces, as lists of segment numbers."""
    out, current, size, room = [], [], 1, first_limit or limit
    for k, (a, b) in enumerate(segments):
        need = b - a + 1
        if current and size + need > room:
            out.append(current)
            current, size, room = [], 1, limit
        current.append(k)
        size += need
    if current:
        out.append(current)
    return out


def with_context(core, segments, limit):
    """Adds whole neighbouring segments, before and after in turn, while the window has at most `limit` places."""
    low, high = core[0], core[-1]
    size = 1 + sum(segments[k][1] - segments[k][0] + 1 for k in core)
    while True:
        grown = False
        for k in (low - 1, high + 1):
            if 0 <= k < len(segments) and size + segments[k][1] - segments[k][0] + 1 <= limit:
                low, high = min(low, k), max(high, k)
                size += segments[k][1] - segments[k][0] + 1
                grown = True
        if not grown:
            return list(range(low, high + 1))


def layout(segment_numbers, segments):
    """The document piece at each place of a window; -1 for [CLS], -2 for [SEP]."""
    rows = [np.array([-1])]
    for k in segment_numbers:
        rows.append(np.arange(*segments[k]))
        rows.append(np.array([-2]))
    return np.concatenate(rows)


def inputs(place, p):
    """(input_ids, shape_ids) of a window."""
    special = np.where(place == -1, CLS, SEP)
    ids = np.where(place >= 0, p.ids[place], special)
    return ids, np.where(place >= 0, p.shape[place], 0)


def targets(attributions, p):
    """The targets of a document's pieces. Where roles meet, a cue wins over a source over a content."""
    tag = np.where(p.first, 0, IGNORE)
    cue = np.full(len(p), IGNORE)
    source = {}
    firsts = np.flatnonzero(p.first)
    for role, base in (("Content", 5), ("Source", 1), ("Cue", 3)):
        for attribution in attributions:
            for a, b in _joined(attribution.role(role)):
                covered = _covered(p, firsts, a, b)
                tag[covered] = base + 1
                tag[covered[:1]] = base
    for attribution in attributions:
        c = [_covered(p, firsts, a, b) for a, b in attribution.cue]
        c = [x for x in c if len(x)]
        if not c:
            continue
        head = int(min(x[0] for x in c))
        spans = [_covered(p, firsts, a, b) for a, b in _joined(attribution.source)]
        longest = max(spans, key=len, default=())
        source.setdefault(head, (int(longest[0]), int(longest[-1])) if len(longest) else None)
        for a, b in attribution.content:
            covered = _covered(p, firsts, a, b)
            cue[covered[cue[covered] == IGNORE]] = head
    return Targets(tag, cue, source)


def _joined(ranges):
    """Ranges that touch, made one."""
    out = []
    for a, b in sorted(ranges):
        if out and a <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        else:
            out.append((a, b))
    return out


def _covered(p, firsts, a, b):
    """The first pieces of the words that a range of the text touches (a word ends before the next first)."""
    low = np.searchsorted(p.start[firsts], a, side="right") - 1
    if low >= 0 and _word_end(p, firsts, low) <= a:
        low += 1
    high = np.searchsorted(p.start[firsts], b, side="left")
    return firsts[max(low, 0):max(high, 0)]


def _word_end(p, firsts, k):
    last = firsts[k + 1] - 1 if k + 1 < len(firsts) else len(p) - 1
    return p.end[last]
