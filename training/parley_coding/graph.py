"""Writes the coder as an ONNX graph that borrows the 8-bit weights of the tagger's file.

The borrowed tables are external data at their place in that file; what the coder has of its own is kept in 16 bits.
One pair a call, so there is no mask.
"""
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper

from parley_training.graph import OPSET, Graph

from .coder import HEAD
from .pairs import ACTS, STANCES

INPUTS = ("input_ids", "shape_ids", "role_ids", "match_ids", "people_ids")
TYPES = {"int8": TensorProto.INT8, "float32": TensorProto.FLOAT}


class Borrowing(Graph):
    """A graph of which some constants stand in another file."""

    def __init__(self, file, held):
        super().__init__(True)
        self.file, self.bytes, self.held, self.borrowed = file, Path(file).read_bytes(), held, {}

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
        return self.op("Cast", self.constant(value, np.float16), to=TensorProto.FLOAT)

    def rows(self, values, scale, index):
        found = self.op("Cast", self.op("Gather", values, index), to=TensorProto.FLOAT)
        return self.op("Mul", found, self.op("Gather", scale, index))

    def product(self, x, weight, scale, bias, added):
        """x @ weight + bias in 8 bits, and the narrow products beside it."""
        q, s, z = self.op("DynamicQuantizeLinear", x, outputs=3)
        zeros = self.constant(np.zeros(self.held[weight].shape[1]), np.int8)
        y = self.op("Cast", self.op("MatMulInteger", q, self.borrow(weight), z, zeros), to=TensorProto.FLOAT)
        y = self.op("Mul", y, self.op("Mul", s, self.borrow(scale)))
        beside = [self.op("MatMul", self.op("MatMul", x, self.half(down.T)), self.half(up.T)) for down, up in added]
        beside = beside[0] if len(beside) == 1 else self.op("Concat", *beside, axis=2)
        return self.op("Add", self.op("Add", y, self.constant(bias)), beside)


def build(net, tagger, tagger_file, path):
    """Writes the coder; what it borrows: [(name, type, offset, shape)]."""
    state = {k: v.detach().float().cpu().numpy() for k, v in net.state_dict().items()}
    g = Borrowing(tagger_file, tagger.held)
    x = _embedding(g, state, tagger)
    for n in range(len(tagger.linears) // 4):
        own = {k.split(".", 3)[3]: v for k, v in state.items() if k.startswith(f"encoder.layers.{n}.")}
        x = _layer(g, x, own, tagger.linears[4 * n:4 * n + 4])
    _heads(g, x, state)
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


def _heads(g, x, state):
    """The pair's scores from the first piece and the mean of cue and content; the pieces' scores."""
    said = [g.op("Equal", "role_ids", g.constant(n, np.int64)) for n in (3, 4)]
    said = g.op("Unsqueeze", g.op("Cast", g.op("Or", *said), to=TensorProto.FLOAT), g.constant([2], np.int64))
    axis = g.constant([1], np.int64)
    count = g.op("Max", g.op("ReduceSum", said, axis, keepdims=0), g.constant(1.0))
    mean = g.op("Div", g.op("ReduceSum", g.op("Mul", x, said), axis, keepdims=0), count)
    both = g.op("Concat", g.op("Gather", x, g.constant(0, np.int64), axis=1), mean, axis=1)

    def linear(y, name):
        return g.op("Add", g.op("MatMul", y, g.half(state[f"{name}.weight"].T)), g.constant(state[f"{name}.bias"]))

    top = linear(g.op("Tanh", linear(both, "pool")), "top")
    g.nodes.append(helper.make_node("Identity", [top], ["top"], name="top"))
    g.nodes.append(helper.make_node("Identity", [linear(x, "piece")], ["piece"], name="piece"))


def _save(g, path):
    def value(name, kind, *shape):
        return helper.make_tensor_value_info(name, kind, shape)
    inputs = [value(n, TensorProto.INT64, 1, "length") for n in INPUTS]
    outputs = [value("top", TensorProto.FLOAT, 1, 2 + len(STANCES) + len(ACTS)),
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
