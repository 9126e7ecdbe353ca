"""Gets back from a packaged coder.onnx what was learnt, so that training can go on from the shipped weights.

What the graph keeps is told by writing one of the same form from numbers that occur only once, and looking where each
stands in it. The products come back in the 16 bits in which they are kept.
"""
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnx import load, numpy_helper

from . import graph
from .coder import HEAD

SCALE = HEAD ** -0.5  # by which the graph has multiplied what makes queries


def state(net, tagger, tagger_file, coder_file, cut):
    """The learnt numbers of `coder_file` under their names in `net`, which is left with others in their place."""
    learnt = [n for n, p in net.named_parameters() if p.requires_grad]
    for p in net.parameters():
        if p.requires_grad:
            torch.nn.init.normal_(p)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "coder.onnx"
        graph.build(net, tagger, tagger_file, made, cut)
        known = _constants(made)
    kept = _constants(coder_file)
    if known.keys() != kept.keys():
        raise ValueError(f"{coder_file} has another form than this version writes")
    places = {_key(value): name for name, value in known.items()}
    numbers = {n: p.detach().float().numpy() for n, p in net.named_parameters()}
    found = {}
    for name in learnt:
        for value, back in _forms(name, numbers[name]):
            place = next((places[k] for k in (_key(value.astype(t)) for t in (np.float32, np.float16)) if k in places), None)
            if place is not None:
                found[name] = back(kept[place].astype(np.float32))
    for n in range(len(net.encoder.layers)):
        _biases(f"encoder.layers.{n}.", numbers, places, kept, found)
    missing = set(learnt) - set(found)
    if missing:
        raise ValueError(f"not in {coder_file}: {sorted(missing)}")
    return {name: torch.from_numpy(np.array(value)) for name, value in found.items()}


def _forms(name, value):
    """How the graph may hold it, and the way back."""
    yield value, lambda x: x
    if name.endswith("query.up"):
        yield (value * SCALE).T, lambda x: x.T / SCALE
    elif value.ndim == 2:
        yield value.T, lambda x: x.T


def _biases(layer, numbers, places, kept, found):
    """Those of query, key and value are one."""
    names = [f"{layer}{part}.bias" for part in ("query", "key", "value")]
    one = np.concatenate([numbers[names[0]] * SCALE, numbers[names[1]], numbers[names[2]]])
    parts = np.split(kept[places[_key(one.astype(np.float32))]], 3)
    found.update(zip(names, (parts[0] / SCALE, parts[1], parts[2])))


def _key(value):
    return value.shape, value.dtype.str, np.ascontiguousarray(value).tobytes()


def _constants(path):
    """Every constant that stands in the file itself, by name."""
    found, graphs = {}, [load(str(path), load_external_data=False).graph]
    while graphs:
        one = graphs.pop()
        found |= {i.name: numpy_helper.to_array(i) for i in one.initializer if not i.external_data}
        graphs += [a.g for n in one.node for a in n.attribute if a.g.node]
    return found
