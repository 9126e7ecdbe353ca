"""Turns documents into training batches: windows of varying size, drawn anew in every pass."""
import random

import numpy as np
import torch

from . import windows
from .windows import IGNORE
from .wordpiece import MASK


class Prepared:
    """A document ready for training: pieces, segments, targets and the annotator's number."""

    def __init__(self, document, vocab, annotators):
        self.encoded = windows.encode(document.text, vocab)
        self.targets = windows.targets(document.attributions, self.encoded.pieces)
        self.annotator = annotators.get(document.annotator, 0)


def epoch(documents, seed, pieces_per_batch, smallest, largest):
    """A pass's batches as lists of (document, segment numbers), of about equal length within a batch."""
    rng = random.Random(seed)
    found = []
    for d in documents:
        limit = rng.randint(smallest, largest)
        for w in windows.pack(d.encoded.segments, limit, rng.randint(smallest // 2, limit)):
            size = 1 + sum(d.encoded.segments[k][1] - d.encoded.segments[k][0] + 1 for k in w)
            found.append((size, d, w))
    rng.shuffle(found)
    batches = []
    for at in range(0, len(found), 96):
        batch, longest = [], 0
        for size, d, w in sorted(found[at:at + 96], key=lambda f: f[0]):
            longest = max(longest, size)
            if batch and longest * (len(batch) + 1) > pieces_per_batch:
                batches.append(batch)
                batch, longest = [], size
            batch.append((d, w))
        batches.append(batch)
    rng.shuffle(batches)
    return batches


def tensors(batch, seed, mask_rate, nobody_rate, device):
    """A batch as tensors; a few pieces are masked and some annotators forgotten, by the seed."""
    rng = np.random.default_rng(seed)
    rows = [_row(d, w) for d, w in batch]
    t, n = max(len(r["ids"]) for r in rows), max(len(r["word_at"]) for r in rows)
    fills = {"ids": 0, "shape": 0, "source_start": IGNORE, "source_end": IGNORE, "cue": IGNORE,
             "word_at": 0, "word_tag": 0}
    out = {k: np.full((len(rows), n if k.startswith("word") else t), f, dtype=np.int64) for k, f in fills.items()}
    mask = np.zeros((len(rows), t), dtype=np.int64)
    for i, row in enumerate(rows):
        for k in fills:
            out[k][i, :len(row[k])] = row[k]
        mask[i, :len(row["ids"])] = 1
    hidden = (rng.random(out["ids"].shape) < mask_rate) & (out["ids"] > 103)
    out["ids"][hidden] = MASK
    people = np.array([d.annotator for d, _ in batch])
    out["annotator"] = np.where(rng.random(len(batch)) < nobody_rate, 0, people)
    out["words"] = np.array([len(r["word_at"]) for r in rows])
    out["mask"] = mask
    return {k: torch.from_numpy(v).to(device) for k, v in out.items()}


def _row(document, segment_numbers):
    """One window's inputs and targets, targets as places in the window."""
    p, target = document.encoded.pieces, document.targets
    place = windows.layout(segment_numbers, document.encoded.segments)
    ids, shape = windows.inputs(place, p)
    where = {int(x): i for i, x in enumerate(place) if x >= 0}
    row = {"ids": ids, "shape": shape}
    for name in ("source_start", "source_end", "cue"):
        row[name] = np.full(len(place), IGNORE)
    tag = np.full(len(place), IGNORE)
    for i, x in enumerate(place):
        if x == -2:
            tag[i] = 0
        if x < 0:
            continue
        tag[i] = target.tag[x]
        if target.cue[x] != IGNORE:
            row["cue"][i] = where.get(int(target.cue[x]), 0)
        if int(x) in target.source:
            source = target.source[int(x)]
            for name, end in (("source_start", 0), ("source_end", 1)):
                row[name][i] = 0 if source is None else where.get(source[end], IGNORE)
    row["word_at"] = np.flatnonzero(tag != IGNORE)
    row["word_tag"] = tag[row["word_at"]]
    return row
