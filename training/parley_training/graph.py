"""Writes the tagger as an ONNX graph, node by node, in 32-bit or with 8-bit weights.

8-bit: the weights of the encoder's linear layers have one scale per output column and their
inputs are quantised on the fly; the word and position tables have one scale per row. The heads,
the norms and the biases stay 32-bit. The linear weights use only 7 of their 8 bits: processors
without VNNI instructions add two products in 16 bits, which larger weights would overflow.
"""
import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper

from .model import POINTER, POINTERS
from .windows import TAGS

OPSET = 17
POSITIONS = 384  # longest input
LEVELS = 63      # largest value of a linear weight


class Graph:
    """Nodes and initializers in the making. Every method adds nodes and returns an output's name."""

    def __init__(self, eight_bit, levels=LEVELS):
        self.eight_bit, self.levels = eight_bit, levels
        self.nodes, self.constants, self.known = [], [], {}

    def op(self, kind, *inputs, outputs=1, **attributes):
        names = [f"{kind}_{len(self.nodes)}" + (f"_{k}" if outputs > 1 else "") for k in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, name=f"n{len(self.nodes)}", **attributes))
        return names if outputs > 1 else names[0]

    def constant(self, value, dtype=np.float32):
        value = np.array(value, dtype=dtype, order="C")
        key = (value.dtype.str, value.shape, value.tobytes()) if value.size < 8 else None
        if key in self.known:
            return self.known[key]
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(value, name))
        if key:
            self.known[key] = name
        return name

    def table(self, weight, index):
        """Rows of an embedding table."""
        if not self.eight_bit:
            return self.op("Gather", self.constant(weight), index)
        values, scale = quantised(weight, 1, 127)
        rows = self.op("Cast", self.op("Gather", self.constant(values, np.int8), index), to=TensorProto.FLOAT)
        return self.op("Mul", rows, self.op("Gather", self.constant(scale), index))

    def linear(self, x, weight, bias, eight_bit):
        """x @ weight + bias; weight is [in, out]."""
        if not eight_bit:
            return self.op("Add", self.op("MatMul", x, self.constant(weight)), self.constant(bias))
        values, scale = quantised(weight, 0, self.levels)
        q, s, z = self.op("DynamicQuantizeLinear", x, outputs=3)
        product = self.op("MatMulInteger", q, self.constant(values, np.int8), z, self.constant(
            np.zeros(values.shape[1]), np.int8))
        product = self.op("Cast", product, to=TensorProto.FLOAT)
        scales = self.op("Mul", s, self.constant(scale[0]))
        return self.op("Add", self.op("Mul", product, scales), self.constant(bias))

    def norm(self, x, weight, bias):
        return self.op("LayerNormalization", x, self.constant(weight), self.constant(bias), axis=-1, epsilon=1e-12)

    def gelu(self, x):
        erf = self.op("Erf", self.op("Div", x, self.constant(2 ** 0.5)))
        return self.op("Mul", self.op("Mul", x, self.op("Add", erf, self.constant(1.0))), self.constant(0.5))

    def split_heads(self, x, heads, size, order):
        shaped = self.op("Reshape", x, self.constant([0, 0, heads, size], np.int64))
        return self.op("Transpose", shaped, perm=order)


def quantised(weight, axis, levels):
    """(8-bit values, scale) with one scale for each row (axis 1) or column (axis 0)."""
    weight = np.asarray(weight, dtype=np.float32)
    scale = np.maximum(np.abs(weight).max(axis=axis, keepdims=True), 1e-12) / levels
    return np.round(weight / scale).astype(np.int8), scale.astype(np.float32)


def build(net, path, eight_bit, annotator=None, levels=LEVELS):
    """Writes a tagger to an .onnx file. An annotator's vector is folded into the heads' biases."""
    state = {k: v.detach().float().cpu().numpy() for k, v in net.state_dict().items()}
    g = Graph(eight_bit, levels)
    x = _embedding(g, state)
    mask = g.op("Cast", "attention_mask", to=TensorProto.FLOAT)
    mask = g.op("Unsqueeze", g.op("Mul", g.op("Sub", g.constant(1.0), mask), g.constant(-1e4)),
                g.constant([1, 2], np.int64))
    for n, layer in enumerate(net.encoder.layers):
        own = {k.split(".", 3)[3]: v for k, v in state.items() if k.startswith(f"encoder.layers.{n}.")}
        x = _layer(g, x, mask, own, layer.heads)
    _heads(g, x, state, annotator)
    _save(g, path)


def _embedding(g, state):
    words = g.table(state["encoder.word.weight"], "input_ids")
    length = g.op("Gather", g.op("Shape", "input_ids"), g.constant(1, np.int64))
    at = g.op("Range", g.constant(0, np.int64), length, g.constant(1, np.int64))
    places = g.table(state["encoder.position.weight"][:POSITIONS], at)
    shapes = g.op("Gather", g.constant(state["encoder.shape.weight"]), "shape_ids")
    x = g.op("Add", g.op("Add", words, places), shapes)
    return g.norm(x, state["encoder.norm.weight"], state["encoder.norm.bias"])


def _layer(g, x, mask, w, heads):
    """One transformer layer; query, key and value are one product, the scale is in the query."""
    width = w["query.bias"].shape[0]
    size, scale = width // heads, (width // heads) ** -0.5
    weight = np.concatenate([w["query.weight"].T * scale, w["key.weight"].T, w["value.weight"].T], 1)
    bias = np.concatenate([w["query.bias"] * scale, w["key.bias"], w["value.bias"]])
    q, k, v = g.op("Split", g.linear(x, weight, bias, g.eight_bit),
                   g.constant([width] * 3, np.int64), outputs=3, axis=2)
    scores = g.op("MatMul", g.split_heads(q, heads, size, [0, 2, 1, 3]), g.split_heads(k, heads, size, [0, 2, 3, 1]))
    share = g.op("Softmax", g.op("Add", scores, mask), axis=-1)
    a = g.op("Transpose", g.op("MatMul", share, g.split_heads(v, heads, size, [0, 2, 1, 3])), perm=[0, 2, 1, 3])
    a = g.op("Reshape", a, g.constant([0, 0, width], np.int64))
    a = g.linear(a, w["out.weight"].T, w["out.bias"], g.eight_bit)
    x = g.norm(g.op("Add", x, a), w["norm1.weight"], w["norm1.bias"])
    up = g.gelu(g.linear(x, w["up.weight"].T, w["up.bias"], g.eight_bit))
    down = g.linear(up, w["down.weight"].T, w["down.bias"], g.eight_bit)
    return g.norm(g.op("Add", x, down), w["norm2.weight"], w["norm2.bias"])


def _heads(g, x, state, annotator):
    """Tags, and the pointers as one product of all starts with all ends."""
    habit = 0 if annotator is None else annotator
    weight = state["tag.weight"].T
    tags = g.linear(x, weight, state["tag.bias"] + habit @ weight if annotator is not None else state["tag.bias"], False)
    g.nodes.append(helper.make_node("Identity", [tags], ["tags"], name="tags"))
    half, n = POINTER * len(POINTERS), len(POINTERS)
    weight, bias = state["pointer.weight"].T.copy(), state["pointer.bias"].copy()
    if annotator is not None:
        bias = bias + habit @ weight
    weight[:, :half] *= POINTER ** -0.5
    bias[:half] *= POINTER ** -0.5
    q = g.split_heads(g.linear(x, weight[:, :half], bias[:half], False), n, POINTER, [0, 2, 1, 3])
    k = g.split_heads(g.linear(x, weight[:, half:], bias[half:], False), n, POINTER, [0, 2, 3, 1])
    g.nodes.append(helper.make_node("MatMul", [q, k], ["pointers"], name="pointers"))


def _save(g, path):
    def value(name, kind, *shape):
        return helper.make_tensor_value_info(name, kind, shape)
    inputs = [value(n, TensorProto.INT64, "batch", "length") for n in ("input_ids", "attention_mask", "shape_ids")]
    outputs = [value("tags", TensorProto.FLOAT, "batch", "length", len(TAGS)),
               value("pointers", TensorProto.FLOAT, "batch", len(POINTERS), "length", "length")]
    graph = helper.make_graph(g.nodes, "parley-tagger", inputs, outputs, g.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="parley-training")
    model.ir_version = 8
    checker.check_model(model)
    with open(path, "wb") as f:
        f.write(model.SerializeToString(deterministic=True))
