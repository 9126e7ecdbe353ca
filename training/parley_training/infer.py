"""Runs a tagger, from PyTorch or from ONNX, over the windows of texts."""
from dataclasses import dataclass

import numpy as np

from . import windows

WINDOW = 60    # most places of a window's own segments, but for a single longer one
CONTEXT = 0    # most places once neighbouring segments are added; 0: none are


@dataclass
class Scored:
    """One window as the decoder gets it.

    words: (start, end) in the text, place: where in the window the word's first piece stands,
    segment: number of the segment it is in, own: whether that segment is the window's own.
    tags [places, 7] and pointers [3, places, places] are the network's scores.
    """

    words: list
    place: np.ndarray
    segment: np.ndarray
    own: np.ndarray
    tags: np.ndarray
    pointers: np.ndarray


def score_text(text, vocab, network, window=WINDOW, context=CONTEXT):
    """The scored windows of a text. `network(ids, shape)` gives a window's tags and pointers."""
    encoded = windows.encode(text, vocab)
    found = []
    for core in windows.pack(encoded.segments, window):
        numbers = windows.with_context(core, encoded.segments, context) if context else core
        place = windows.layout(numbers, encoded.segments)
        tags, pointers = network(*windows.inputs(place, encoded.pieces))
        found.append(_scored(encoded, numbers, core, place, tags, pointers))
    return found


def _scored(encoded, numbers, core, place, tags, pointers):
    p = encoded.pieces
    segment_at = np.concatenate([[-1]] + [[k] * (encoded.segments[k][1] - encoded.segments[k][0]) + [-1]
                                          for k in numbers]).astype(int)
    first = np.flatnonzero((place >= 0) & p.first[place])
    words = []
    for n, at in enumerate(first):
        limit = first[n + 1] if n + 1 < len(first) else len(place)
        last = max(k for k in range(at, limit) if place[k] >= 0)
        words.append((int(p.start[place[at]]), int(p.end[place[last]])))
    segment = segment_at[first]
    return Scored(words, first, segment, np.isin(segment, core), tags, pointers)


def torch_network(net, annotator=None):
    """A network function of a PyTorch tagger."""
    import torch
    net.eval()
    device = next(net.parameters()).device

    def run(ids, shape):
        with torch.no_grad():
            ids_t, shape_t = (torch.from_numpy(x)[None].to(device) for x in (ids, shape))
            who = None if annotator is None else torch.tensor([annotator], device=device)
            tags, pointers = net(ids_t, shape_t, torch.ones_like(ids_t), who)
        return tags[0].float().cpu().numpy(), pointers[0].float().cpu().numpy()
    return run


def onnx_network(path, threads=1):
    """A network function of an exported tagger."""
    import onnxruntime
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def run(ids, shape):
        feed = {"input_ids": ids[None], "attention_mask": np.ones_like(ids)[None], "shape_ids": shape[None]}
        tags, pointers = session.run(["tags", "pointers"], feed)
        return tags[0], pointers[0]
    return run
