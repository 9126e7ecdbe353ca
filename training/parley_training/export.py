"""Writes the model folder that an application loads: network, vocabulary, labels, settings, checksums."""
import hashlib
import json
import shutil
from dataclasses import asdict
from pathlib import Path

import numpy as np

from . import MODEL_VERSION, decode, infer, windows
from .model import POINTERS
from .wordpiece import CASES

MODEL_NAME = "parley-model-en"

# What an application loads beside the network; the other files are for Python.
APPLICATION = ("golden.json", "tagger.properties", "version", "vocab.txt")

GOLDEN_TEXTS = (
    "The harbour plan is dead, the mayor of Osterlund said on Tuesday.",
    "“We will not sign this week,” Minister Adaeze Okoye told reporters. “Ask me again in May.”\n\n"
    "Her deputy, Tomas Lind, denied that a date had been agreed.",
    "Okoye: No deal without the river towns\n\nAccording to two officials familiar with the talks, the "
    "delegation believes a ceasefire is possible. \"That is what we want,\" one of them added.",
    "Q. Will you resign?\nA. No.\n\nThe café owner, José Peña, wasn't sure: ''They promised it twice,'' he said.",
    "It rained in the valley all night.",
)


def write(folder, model_path, tokenizer_json, step, settings, name="model.onnx"):
    """Fills `folder` from a built .onnx, the tokenizer, the chain's scores and the tuned settings."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    if Path(model_path) != folder / name:
        shutil.copyfile(model_path, folder / name)
    shutil.copyfile(tokenizer_json, folder / "tokenizer.json")
    vocab = _vocab(tokenizer_json)
    (folder / "vocab.txt").write_text("".join(w + "\n" for w in sorted(vocab, key=vocab.get)), encoding="utf-8")
    (folder / "labels.json").write_text(json.dumps(_labels(step, settings), indent=1, ensure_ascii=False) + "\n",
                                        encoding="utf-8")
    (folder / "tagger.properties").write_text(properties(_labels(step, settings)), encoding="utf-8")
    (folder / "version").write_text(MODEL_VERSION + "\n")
    golden(folder, folder / name, vocab, step, settings)
    sums = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n"
            for name in sorted((name, *APPLICATION))]
    (folder / "sha256").write_text("".join(sums))


def _vocab(tokenizer_json):
    with open(tokenizer_json, encoding="utf-8") as f:
        return json.load(f)["model"]["vocab"]


def _labels(step, settings):
    """What the decoder must know beside the network."""
    return {"tags": list(windows.TAGS), "pointers": list(POINTERS), "window": infer.WINDOW,
            "context": infer.CONTEXT, "max_segment": windows.MAX_SEGMENT,
            "shape": f"case + {CASES} * quote",
            "case": ["no letters", "lower", "Capitalised", "UPPER", "miXed"],
            "quote": ["outside", "inside", "mark"],
            "features": list(decode.FEATURES),
            "step": [[round(float(x), 5) for x in row] for row in step], "settings": asdict(settings)}


def properties(labels):
    """What an application's tagger and decoder need of the labels, as a .properties file (UTF-8)."""
    if labels["context"]:
        raise ValueError(f"context {labels['context']}: applications run windows without neighbours only")
    rows = {"name": MODEL_NAME, "window": labels["window"], "max_segment": labels["max_segment"],
            "tags": labels["tags"], "pointers": labels["pointers"], **labels["settings"],
            **{f"step.{before}": row for before, row in zip(labels["tags"], labels["step"])}}
    head = ("# Sizes in pieces; the decoder's settings; step.X: the chain's score of each tag after X.\n")
    return head + "".join(f"{key} = {_row(value)}\n" for key, value in rows.items())


def _row(value):
    return " ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def golden(folder, model_path, vocab, step, settings):
    """Inputs, outputs and attributions for a few texts, to check another implementation against."""
    network, rows = infer.onnx_network(model_path), []
    for text in GOLDEN_TEXTS:
        encoded = windows.encode(text, vocab)
        row = {"text": text, "windows": []}
        for core in windows.pack(encoded.segments, infer.WINDOW):
            numbers = windows.with_context(core, encoded.segments, infer.CONTEXT) if infer.CONTEXT else core
            place = windows.layout(numbers, encoded.segments)
            ids, shape = windows.inputs(place, encoded.pieces)
            tags, pointers = network(ids, shape)
            offsets = [[int(encoded.pieces.start[x]), int(encoded.pieces.end[x])] if x >= 0 else None for x in place]
            row["windows"].append({"input_ids": ids.tolist(), "shape_ids": shape.tolist(), "offsets": offsets,
                                   "first": [bool(x >= 0 and encoded.pieces.first[x]) for x in place],
                                   "tags": _rounded(tags), "pointers_row_sums": _rounded(pointers.sum(-1)),
                                   "pointers_first_rows": _rounded(pointers[:, :3])})
        scored = infer.score_text(text, vocab, network)
        row["attributions"] = [{"source": f.source, "cue": f.cue, "content": f.content, "confidence": f.confidence}
                               for f in decode.decode(text, scored, step, settings)]
        rows.append(row)
    (folder / "golden.json").write_text(json.dumps(rows, ensure_ascii=False) + "\n", encoding="utf-8")


def _rounded(x):
    return np.round(np.asarray(x, dtype=np.float64), 4).tolist()


def load(folder):
    """(vocabulary, network, chain scores, settings) of a model folder."""
    folder = Path(folder)
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    settings = decode.Settings(**{k: tuple(v) if isinstance(v, list) else v for k, v in labels["settings"].items()})
    return (_vocab(folder / "tokenizer.json"), infer.onnx_network(folder / "model.onnx"),
            np.array(labels["step"]), settings)
