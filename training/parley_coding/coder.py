"""The coder: the shipped tagger's encoder with small additions to each layer, and heads on top.

Every linear layer keeps its weights and adds a product of two narrow ones (Hu et al. 2021, LoRA), so that one
encoder serves both; norms and biases are the coder's own.
"""
import numpy as np
import torch
from onnx import load, numpy_helper
from torch import nn
from torch.nn import functional as F

from parley_training.encoder import Dropout, Encoder

from .pairs import ACTS, MATCHES, PEOPLE, ROLES, STANCES

HEAD = 32  # numbers of an attention head
LINEAR = ("query", "key", "value", "out", "up", "down")
EARLY = 4  # layers after which most pairs that are not meant are known for it


class Added(nn.Module):
    """A linear layer that stays, and a narrow one beside it that learns."""

    def __init__(self, linear, rank):
        super().__init__()
        self.weight = nn.Parameter(linear.weight.data.bfloat16(), requires_grad=False)
        self.bias = nn.Parameter(linear.bias.data.clone())
        self.down = nn.Parameter(torch.randn(rank, linear.in_features) / linear.in_features ** 0.5)
        self.up = nn.Parameter(torch.zeros(linear.out_features, rank))

    def forward(self, x):
        return F.linear(x, self.weight, self.bias) + F.linear(F.linear(x, self.down), self.up)


class Coder(nn.Module):
    """Outputs a pair's scores (1 target, 6 stances, 7 acts, 1 ascribed), its pieces' (3 condition, 1 holder), and
    what the first layers alone make of the target.
    """

    def __init__(self, encoder, rank, dropout):
        super().__init__()
        self.encoder = encoder
        for p in encoder.parameters():
            p.requires_grad = False
        for layer in encoder.layers:
            for name in LINEAR:
                setattr(layer, name, Added(getattr(layer, name), rank))
            for norm in (layer.norm1, layer.norm2):
                norm.requires_grad_(True)
        encoder.norm.requires_grad_(True)
        width = encoder.word.weight.shape[1]
        self.role, self.match, self.people = (nn.Embedding(n, width) for n in (ROLES, MATCHES, PEOPLE))
        for table in (self.role, self.match, self.people):
            nn.init.normal_(table.weight, std=0.02)
        self.dropout = Dropout(dropout)
        self.early = nn.Linear(2 * width, 1)
        self.pool = nn.Linear(2 * width, width)
        self.top = nn.Linear(width, 1 + len(STANCES) + len(ACTS) + 1)
        self.piece = nn.Linear(width, 4)

    def first(self, ids, shape, role, match, people, mask):
        """After the first layers: the pieces, the attention's mask, and which pieces are the cue's or the content's."""
        e = self.encoder
        at = torch.arange(ids.shape[1])
        x = e.word(ids) + e.position(at)[None] + e.shape(shape) + self.role(role) + self.match(match)
        x = e.dropout(e.norm(x + self.people(people)))
        bias = (1.0 - mask[:, None, None, :]) * -1e4
        for layer in e.layers[:EARLY]:
            x = layer(x, bias)
        return x, bias, mask * ((role == 3) | (role == 4))

    def forward(self, *inputs):
        x, bias, said = self.first(*inputs)
        early = self.early(self.both(x, said)).float()[:, 0]
        for layer in self.encoder.layers[EARLY:]:
            x = layer(x, bias)
        pooled = torch.tanh(self.pool(self.dropout(self.both(x, said))))
        return self.top(self.dropout(pooled)).float(), self.piece(self.dropout(x)).float(), early

    @staticmethod
    def both(x, said):
        """The first piece beside the mean of cue and content."""
        mean = (x * said[..., None]).sum(1) / said.sum(1, keepdim=True).clamp(min=1.0)
        return torch.cat([x[:, 0], mean], -1)


class Tagger:
    """The tables and linear layers in a tagger's 8-bit ONNX file: their arrays, and their names there."""

    def __init__(self, path):
        graph = load(str(path)).graph
        self.held = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
        makes = {n.output[0]: n for n in graph.node}
        takes = {}
        for n in graph.node:
            for i in n.input:
                takes.setdefault(i, n)
        tables = [n.input[0] for n in graph.node if n.op_type == "Gather" and n.input[0] in self.held
                  and self.held[n.input[0]].ndim == 2]
        self.words, self.word_scale, self.positions, self.position_scale, self.shapes = tables[:5]
        self.linears = [self._linear(n, makes, takes) for n in graph.node if n.op_type == "MatMulInteger"]
        self.norms = [tuple(n.input[1:3]) for n in graph.node if n.op_type == "LayerNormalization"]

    def _linear(self, node, makes, takes):
        """Names of (weight [in, out], scale, bias): scale and bias stand behind the product."""
        scaled = takes[takes[node.output[0]].output[0]]
        scale = next(i for i in makes[scaled.input[1]].input if i in self.held)
        return node.input[1], scale, takes[scaled.output[0]].input[1]

    def encoder(self, dropout):
        """The encoder in the numbers that the 8-bit weights stand for."""
        words = self.held[self.words] * self.held[self.word_scale]
        positions = self.held[self.positions] * self.held[self.position_scale]
        width, layers = words.shape[1], len(self.linears) // 4
        inner = self.held[self.linears[2][0]].shape[1]
        encoder = Encoder(words.shape[0], width, layers, width // HEAD, inner, positions.shape[0], dropout)
        state = {"word.weight": words, "position.weight": positions, "shape.weight": self.held[self.shapes]}
        for name, norm in zip(("norm", *(f"layers.{n}.norm{k}" for n in range(layers) for k in (1, 2))), self.norms):
            state[f"{name}.weight"], state[f"{name}.bias"] = (self.held[i] for i in norm)
        for n in range(layers):
            for name, (weight, bias) in self._layer(n).items():
                state[f"layers.{n}.{name}.weight"], state[f"layers.{n}.{name}.bias"] = weight.T, bias
        encoder.load_state_dict({k: torch.tensor(np.asarray(v, dtype=np.float32)) for k, v in state.items()})
        return encoder

    def _layer(self, n):
        """Query, key and value are one product there, and the query carries the scale of the attention."""
        (weight, bias), out, up, down = (
            (self.held[w].astype(np.float32) * self.held[s], self.held[b]) for w, s, b in self.linears[4 * n:4 * n + 4])
        parts = dict(zip(("query", "key", "value"), zip(np.split(weight, 3, 1), np.split(bias, 3))))
        parts["query"] = tuple(x * HEAD ** 0.5 for x in parts["query"])
        return parts | {"out": out, "up": up, "down": down}
