"""Writes the coder as an ONNX graph that borrows the 8-bit weights of the tagger's file.

The borrowed tables are external data at their place in that file; what the coder has of its own is kept in 16 bits.
Both are added up, and brought to 8 bits again, by the first nodes of the graph: they see constants only, so that ONNX
Runtime works them out once, when it loads. A pair that the first layers know not to be meant goes no further. One pair
a call, so there is no mask.
"""
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper

from parley_training.graph import OPSET, Graph

from .coder import EARLY, HEAD
from .pairs import ACTS, STANCES

NEVER = -20.0  # the target's score of a pair that goes no further
TOP = 2 + len(STANCES) + len(ACTS)  # scores of a pair
INPUTS = ("input_ids", "shape_ids", "role_ids", "match_ids", "people_ids")
TYPES = {"int8": TensorProto.INT8, "float32": TensorProto.FLOAT}


class Borrowing(Graph):
    """A graph of which some constants stand in another file."""

    def __init__(self, file, held):
        super().__init__(True)
        self.file, self.bytes, self.held, self.borrowed = file, Path(file).read_bytes(), held, {}
        self.first = []  # nodes that see constants only
        self.count = 0

    def op(self, kind, *inputs, outputs=1, **attributes):
        self.count += 1
        names = [f"{kind}_{self.count}" + (f"_{k}" if outputs > 1 else "") for k in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, name=f"n{self.count}", **attributes))
        return names if outputs > 1 else names[0]

    def at_load(self, kind, *inputs, **attributes):
        """A node that sees constants only."""
        name = self.op(kind, *inputs, **attributes)
        self.first.append(self.nodes.pop())
        return name

    def borrow(self, name):
        """A constant of the other file, by its name there."""
        if name not in self.borrowed:
            value = self.held[name]
            at = self.bytes.find(value.tobytes())
            assert at >= 0 and self.bytes.find(value.tobytes(), at + 1) < 0, name
            tensor = TensorProto(name="tagger." + name, data_type=TYPES[value.dtype.name], dims=value.shape,
                                 data_location=TensorProto.EXTERNAL)
            for key, entry in (("location", Path(self.file).name), ("offset", at), ("length", value.nbytes)):
                tensor.external_data.add(key=key, value=str(entry))
            self.borrowed[name] = (tensor.name, value.dtype.name, at, value.shape)
            self.constants.append(tensor)
        return "tagger." + name

    def half(self, value):
        """A constant kept in 16 bits, as 32."""
        return self.at_load("Cast", self.constant(value, np.float16), to=TensorProto.FLOAT)

    def added_up(self, weight, scale, added):
        """A borrowed table and the narrow products beside it, as one: its 8-bit values and the scale of each column."""
        table = self.at_load("Mul", self.at_load("Cast", self.borrow(weight), to=TensorProto.FLOAT), self.borrow(scale))
        beside = [self.at_load("MatMul", self.half(down.T), self.half(up.T)) for down, up in added]
        beside = beside[0] if len(beside) == 1 else self.at_load("Concat", *beside, axis=1)
        table = self.at_load("Add", table, beside)
        most = self.at_load("ReduceMax", self.at_load("Abs", table), axes=[0], keepdims=1)
        scale = self.at_load("Div", self.at_load("Max", most, self.constant(1e-12)), self.constant(float(self.levels)))
        values = self.at_load("Cast", self.at_load("Round", self.at_load("Div", table, scale)), to=TensorProto.INT8)
        return values, self.at_load("Reshape", scale, self.constant([-1], np.int64))

    def rows(self, values, scale, index):
        found = self.op("Cast", self.op("Gather", values, index), to=TensorProto.FLOAT)
        return self.op("Mul", found, self.op("Gather", scale, index))

    def product(self, x, weight, scale, bias, added):
        """x @ weight + bias in 8 bits, with what is added to the weight."""
        values, scale = self.added_up(weight, scale, added)
        q, s, z = self.op("DynamicQuantizeLinear", x, outputs=3)
        zeros = self.constant(np.zeros(self.held[weight].shape[1]), np.int8)
        y = self.op("Cast", self.op("MatMulInteger", q, values, z, zeros), to=TensorProto.FLOAT)
        return self.op("Add", self.op("Mul", y, self.op("Mul", s, scale)), self.constant(bias))


def build(net, tagger, tagger_file, path, cut):
    """Writes the coder; what it borrows: [(name, type, offset, shape)].

    `cut` is the lowest score after the first layers of a pair that is read to the end.
    """
    state = {k: v.detach().float().cpu().numpy() for k, v in net.state_dict().items()}
    g = Borrowing(tagger_file, tagger.held)
    x = _embedding(g, state, tagger)

    def layers(x, numbers):
        for n in numbers:
            own = {k.split(".", 3)[3]: v for k, v in state.items() if k.startswith(f"encoder.layers.{n}.")}
            x = _layer(g, x, own, tagger.linears[4 * n:4 * n + 4])
        return x

    x = layers(x, range(EARLY))
    said = _said(g)
    early = _linear(g, _both(g, x, said), state, "early")
    goes_on = g.op("Squeeze", g.op("Greater", early, g.constant(cut)))
    before = len(g.nodes)
    _heads(g, layers(x, range(EARLY, len(tagger.linears) // 4)), said, state)
    rest, g.nodes = g.nodes[before:], g.first + g.nodes[:before]
    g.nodes.append(helper.make_node(
        "If", [goes_on], ["top", "piece"], name="if", then_branch=_branch("whole", rest), else_branch=_never(g)))
    _save(g, path)
    return list(g.borrowed.values())


def _embedding(g, state, tagger):
    words = g.rows(g.borrow(tagger.words), g.borrow(tagger.word_scale), "input_ids")
    length = g.op("Gather", g.op("Shape", "input_ids"), g.constant(1, np.int64))
    at = g.op("Range", g.constant(0, np.int64), length, g.constant(1, np.int64))
    x = g.op("Add", words, g.rows(g.borrow(tagger.positions), g.constant(tagger.held[tagger.position_scale]), at))
    for name, ids in (("encoder.shape", "shape_ids"), ("role", "role_ids"), ("match", "match_ids"),
                      ("people", "people_ids")):
        x = g.op("Add", x, g.op("Gather", g.constant(state[f"{name}.weight"]), ids))
    return g.norm(x, state["encoder.norm.weight"], state["encoder.norm.bias"])


def _layer(g, x, w, linears):
    width = w["query.bias"].shape[0]
    heads, scale = width // HEAD, HEAD ** -0.5
    (qkv, qkv_scale, _), (out, out_scale, _), (up, up_scale, _), (down, down_scale, _) = linears

    def added(name):
        return w[f"{name}.down"], w[f"{name}.up"]

    bias = np.concatenate([w["query.bias"] * scale, w["key.bias"], w["value.bias"]])
    query = (w["query.down"], w["query.up"] * scale)
    y = g.product(x, qkv, qkv_scale, bias, [query, added("key"), added("value")])
    q, k, v = g.op("Split", y, g.constant([width] * 3, np.int64), outputs=3, axis=2)
    scores = g.op("MatMul", g.split_heads(q, heads, HEAD, [0, 2, 1, 3]), g.split_heads(k, heads, HEAD, [0, 2, 3, 1]))
    a = g.op("MatMul", g.op("Softmax", scores, axis=-1), g.split_heads(v, heads, HEAD, [0, 2, 1, 3]))
    a = g.op("Reshape", g.op("Transpose", a, perm=[0, 2, 1, 3]), g.constant([0, 0, width], np.int64))
    a = g.product(a, out, out_scale, w["out.bias"], [added("out")])
    x = g.norm(g.op("Add", x, a), w["norm1.weight"], w["norm1.bias"])
    wide = g.gelu(g.product(x, up, up_scale, w["up.bias"], [added("up")]))
    return g.norm(g.op("Add", x, g.product(wide, down, down_scale, w["down.bias"], [added("down")])),
                  w["norm2.weight"], w["norm2.bias"])


def _said(g):
    """1 at the pieces of cue and content, [1, length, 1]."""
    said = [g.op("Equal", "role_ids", g.constant(n, np.int64)) for n in (3, 4)]
    return g.op("Unsqueeze", g.op("Cast", g.op("Or", *said), to=TensorProto.FLOAT), g.constant([2], np.int64))


def _both(g, x, said):
    """The first piece beside the mean of cue and content."""
    axis = g.constant([1], np.int64)
    count = g.op("Max", g.op("ReduceSum", said, axis, keepdims=0), g.constant(1.0))
    mean = g.op("Div", g.op("ReduceSum", g.op("Mul", x, said), axis, keepdims=0), count)
    return g.op("Concat", g.op("Gather", x, g.constant(0, np.int64), axis=1), mean, axis=1)


def _linear(g, y, state, name):
    return g.op("Add", g.op("MatMul", y, g.half(state[f"{name}.weight"].T)), g.constant(state[f"{name}.bias"]))


def _heads(g, x, said, state):
    """The pair's scores from the first piece and the mean of cue and content; the pieces' scores."""
    top = _linear(g, g.op("Tanh", _linear(g, _both(g, x, said), state, "pool")), state, "top")
    g.nodes.append(helper.make_node("Identity", [top], ["top_whole"], name="top_whole"))
    g.nodes.append(helper.make_node("Identity", [_linear(g, x, state, "piece")], ["piece_whole"], name="piece_whole"))


def _never(g):
    """What is told of a pair that goes no further."""
    top = np.zeros((1, TOP), np.float32)
    top[0, 0] = NEVER
    nodes, g.nodes = g.nodes, []
    shape = g.op("Concat", g.op("Shape", "role_ids"), g.constant([4], np.int64), axis=0)
    piece = g.op("ConstantOfShape", shape)
    g.nodes += [helper.make_node("Identity", [g.constant(top)], ["top_never"], name="top_never"),
                helper.make_node("Identity", [piece], ["piece_never"], name="piece_never")]
    rest, g.nodes = g.nodes, nodes
    return _branch("never", rest)


def _branch(name, nodes):
    outputs = [helper.make_tensor_value_info(f"top_{name}", TensorProto.FLOAT, [1, TOP]),
               helper.make_tensor_value_info(f"piece_{name}", TensorProto.FLOAT, [1, "length", 4])]
    return helper.make_graph(nodes, name, [], outputs)


def _save(g, path):
    def value(name, kind, *shape):
        return helper.make_tensor_value_info(name, kind, shape)
    inputs = [value(n, TensorProto.INT64, 1, "length") for n in INPUTS]
    outputs = [value("top", TensorProto.FLOAT, 1, TOP),
               value("piece", TensorProto.FLOAT, 1, "length", 4)]
    graph = helper.make_graph(g.nodes, "parley-coder", inputs, outputs, g.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="parley-training")
    model.ir_version = 8
    with open(path, "wb") as f:
        f.write(model.SerializeToString(deterministic=True))


def session(path, tagger, borrowed, threads=1):
    """The coder in ONNX Runtime, with what it borrows."""
    import onnxruntime as ort
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    names = [name for name, *_ in borrowed]
    values = [ort.OrtValue.ortvalue_from_numpy(np.ascontiguousarray(tagger.held[n.removeprefix("tagger.")]))
              for n in names]
    options.add_external_initializers(names, values)
    return ort.InferenceSession(Path(path).read_bytes(), options), values
