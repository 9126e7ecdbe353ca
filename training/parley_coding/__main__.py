"""python -m parley_coding COMMAND: train the coder, take the mean of runs, package, evaluate or restore it."""
import argparse
import hashlib
import json
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
import yaml

from . import articles, cuts, disputes, graph, learn, look, news, restore, settle
from .coder import Coder, Tagger
from .pairs import LONGEST, LONGEST_TARGET, STOP
from .plain import plain
from .readings import UNSURE, Readings
from .strangers import strangers
from .surroundings import surrounded
from .wordings import reworded

ROOT = Path(__file__).parents[2]
OWN = ROOT / "training" / "own"
MODEL = ROOT / "parley-model-en" / "src" / "main" / "resources" / "org" / "parley" / "model" / "en"
RANK, STRANGERS = 24, 1500
UNCODED = 0.2  # share of the real news's statements without coding that a run reads
THRESHOLD = 0.65  # lowest probability of a target where the article is too short to tell
SETTLED = 0.5  # lowest probability of a target, what the article tells weighed in
WORTH_READING = 0.018  # lowest probability, by the words alone, of a pair that is read in an article
CUT = -3.0  # lowest score after the first layers of a pair that is read to the end


def main():
    parser = argparse.ArgumentParser(prog="parley_coding", description=__doc__)
    parser.add_argument("command", choices=("texts", "train", "mean", "package", "evaluate", "restore"))
    parser.add_argument("--work", required=True, help="folder of the run")
    parser.add_argument("--passes", type=int, default=6)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--size", type=int, default=24, help="pairs of a batch")
    parser.add_argument("--others", type=int, default=1, help="proposals not meant that are read with each statement")
    parser.add_argument("--alone", type=float, default=1.0, help="share of the statements outside articles that a pass reads")
    parser.add_argument("--written", type=float, default=1.0, help="share of the statements in invented articles that a pass reads")
    parser.add_argument("--of", nargs="+", help="folders of the runs to take the mean of")
    parser.add_argument("--start", help="a run's last.pt to begin from")
    parser.add_argument("--cut", help="folder with the articles' statements as Parley cuts them, for `train`")
    parser.add_argument("--strangers", help="folder with text/ and attributions/ of news that means none of the proposals")
    parser.add_argument("--news", help="folder with text/ and attributions/ of the news that `own/news` codes")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    commands = {"texts": _texts, "train": _train, "mean": _mean, "package": _package, "evaluate": _evaluate,
                "restore": _restore}
    commands[args.command](args)


def vocabulary():
    return {piece: n for n, piece in enumerate((MODEL / "vocab.txt").read_text().split("\n"))}


def kept_out():
    """Names of the disputes that are measured on, and never learnt from."""
    return set((OWN / "kept-out.txt").read_text().split())


def tuning():
    """Names of the disputes from which the network does not learn, but what an article tells beside it."""
    return set((OWN / "tuning.txt").read_text().split())


def _train(args):
    aside = kept_out() | tuning()
    learnt = [d for d in disputes.read_all(OWN / "disputes") if d.name not in aside]
    for dispute in learnt:
        dispute.statements += articles.read(OWN / "disputes" / dispute.name)
    learnt += [disputes.examples(ROOT / "examples" / "north-ferry" / "codebook.yaml"),
               disputes.examples(ROOT / "codebooks" / "russia-ukraine.yaml")]
    learnt += disputes.drills(sorted((OWN / "drills").glob("*.txt")))
    Path(args.work).mkdir(parents=True, exist_ok=True)
    encoder = Tagger(MODEL / "model.onnx").encoder(0.1)
    torch.manual_seed(args.seed)
    net = Coder(encoder, RANK, 0.1)
    if args.start:
        net.load_state_dict(torch.load(args.start, weights_only=False)["net"], strict=False)
    found = []
    if args.strangers:
        rng = random.Random(args.seed)
        for d in learnt:
            if (OWN / "disputes" / d.name).exists():
                d.statements += plain(d.name, yaml.safe_load((OWN / "disputes" / d.name / "codebook.yaml").read_text()), 12, rng)
        books = [ROOT / "codebooks" / "russia-ukraine.yaml", ROOT / "examples" / "north-ferry" / "codebook.yaml"]
        books += [OWN / "disputes" / d.name / "codebook.yaml" for d in learnt if (OWN / "disputes" / d.name).exists()]
        found = strangers(args.strangers, [yaml.safe_load(b.read_text()) for b in books], STRANGERS, args.seed)
    vocab = vocabulary()
    learnt, read = _with_cuts(learnt, args.cut) if args.cut else (learnt, [])
    rng = random.Random(args.seed)
    real = _news(args.news, rng) if args.news else []
    rows = []
    for number, version in enumerate((learnt, read) if read else (learnt,)):
        told, again = (reworded(version + found, rng) for _ in range(2))
        rows += [learn.pairs_of(told, vocab), learn.surrounded_of(again, vocab, args.seed + number)]
    rows = [version + learn.pairs_of(reworded(real, rng), vocab) for version in rows]
    learn.run(net, rows, args.work, args.passes, args.rate, args.size, args.others, (args.alone, args.written), args.seed)


def _news(corpus, rng):
    """Real news that is learnt from, with a part of its statements that mean nothing."""
    aside = [name for kind in ("kept-out", "tuning") for name in (OWN / "news" / f"{kind}.txt").read_text().split()]
    found = news.read_all(OWN / "news", corpus, aside)
    return [replace(d, statements=[s for s in d.statements if s.codings or rng.random() < UNCODED]) for d in found]


def _with_cuts(learnt, cut):
    """The disputes with what stands for no marked statement, and the same as Parley cuts their articles."""
    marked, read = [], []
    for d in learnt:
        instead, besides = cuts.read(OWN / "disputes" / d.name, cut)
        left = iter(instead)
        marked.append(replace(d, statements=d.statements + besides))
        read.append(replace(d, statements=[(next(left) or s) if s.placed else s for s in d.statements] + besides))
    return marked, read


def _mean(args):
    """The mean of several runs' weights, with the score after the first layers fitted to it on articles."""
    states = [torch.load(Path(run) / "last.pt", weights_only=False)["net"] for run in args.of]
    net = Coder(Tagger(MODEL / "model.onnx").encoder(0.0), RANK, 0.0)
    net.load_state_dict({k: sum(s[k].float() for s in states) / len(states)
                         for k in set.intersection(*(set(s) for s in states))}, strict=False)
    read = [(d, articles.read(OWN / "disputes" / d.name)) for d in disputes.read_all(OWN / "disputes")
            if d.name not in kept_out() | tuning()]
    rows = learn.pairs_of([disputes.Dispute(d.name, d.targets, found) for d, found in read if found], vocabulary())
    near = [p for row in rows[::2] for p in sorted(row, key=lambda p: -p.score)[:6] if p.score > 0]
    learn.fit_early(net, near)
    Path(args.work).mkdir(parents=True, exist_ok=True)
    learnt = {n: p.detach() for n, p in net.named_parameters() if p.requires_grad}
    torch.save({"net": learnt}, Path(args.work) / "last.pt")


def _learnt(work):
    tagger = Tagger(MODEL / "model.onnx")
    net = Coder(tagger.encoder(0.0), RANK, 0.0)
    net.load_state_dict(torch.load(Path(work) / "last.pt", weights_only=False)["net"], strict=False)
    return net.eval(), tagger


def _package(args):
    """Writes coder.onnx and coder.properties into the model's folder, and lists their checksums."""
    net, tagger = _learnt(args.work)
    borrowed = graph.build(net, tagger, MODEL / "model.onnx", MODEL / "coder.onnx", CUT)
    session, _held = graph.session(MODEL / "coder.onnx", tagger, borrowed, threads=2)
    first = _first_look(args.news)
    tables = ";".join(f"{name} {kind} {at} {' '.join(map(str, shape))}" for name, kind, at, shape in borrowed)
    (MODEL / "coder.properties").write_text(
        "# The coder's settings; which tables it has in common with the tagger: name, type, byte, rows, columns.\n"
        f"threshold = {THRESHOLD}\nsettled_threshold = {SETTLED}\n"
        f"settling = {_listed(_settling(session, args.news, first))}\n"
        f"first_look = {_listed(first[0])}\nworth_reading = {WORTH_READING}\n"
        f"unsure = {UNSURE[0]} {UNSURE[1]}\n"
        f"longest = {LONGEST}\nlongest_proposal = {LONGEST_TARGET}\n"
        f"small_words = {' '.join(sorted(STOP))}\nborrowed = {tables}\n")
    listed = dict(reversed(line.split("  ", 1)) for line in (MODEL / "sha256").read_text().splitlines())
    _golden(session)
    for name in ("coder.onnx", "coder.properties", "coder-golden.json"):
        listed[name] = hashlib.sha256((MODEL / name).read_bytes()).hexdigest()
    (MODEL / "sha256").write_text("".join(f"{digest}  {name}\n" for name, digest in sorted(listed.items())))


def _listed(weights):
    return " ".join(f"{w:.3f}" for w in weights)


def _first_look(corpus):
    """The weights of what the words alone tell of a pair, and the lowest probability of one that is read."""
    folders = sorted((OWN / "disputes").iterdir())
    but = kept_out() | tuning()
    if corpus:
        folders += sorted(d for d in (OWN / "news").iterdir() if d.is_dir())
        but |= {name for kind in ("kept-out", "tuning") for name in (OWN / "news" / f"{kind}.txt").read_text().split()}
    found, meant = look.learnt(folders, corpus, but, vocabulary())
    weights = settle.fit(found, meant)
    short, meant = settle.logistic(np.array(found) @ weights) < WORTH_READING, np.array(meant)
    print("by the words alone: %.3f of the pairs are not read, and of those that are meant %.3f"
          % (short.mean(), short[meant].mean()))
    return weights, WORTH_READING


def _settling(session, corpus, first):
    """The weights of what an article tells of a pair; with the corpus of the coded news, on some of that too."""
    read = [(OWN / "disputes" / name, articles.whole(OWN / "disputes" / name)) for name in sorted(tuning())]
    if corpus:
        fields = [OWN / "news" / name for name in (OWN / "news" / "tuning.txt").read_text().split()]
        read += [(field, news.whole(field, corpus)) for field in fields]
    found, meant, everything = [], [], 0
    for folder, texts in read:
        book = yaml.safe_load((folder / "codebook.yaml").read_text())
        told, count = settle.told(session, book, texts, vocabulary(), first)
        everything += count
        for one in told:
            features, labels = one.features()
            found, meant = found + features, meant + labels
    weights = settle.fit(found, meant)
    alone = [0.0, 1.0] + [0.0] * (len(weights) - 2)
    print("on what it was fitted to, each pair alone: precision %.3f, recall %.3f, F1 %.3f; settled:"
          % settle.figures(found, meant, everything, alone, THRESHOLD))
    for threshold in (0.3, 0.4, 0.45, SETTLED, 0.55, 0.6, 0.7):
        print("  from %.2f: precision %.3f, recall %.3f, F1 %.3f"
              % (threshold, *settle.figures(found, meant, everything, weights, threshold)))
    return weights


def _golden(session):
    """What the coder must answer on examples of the ferry's codebook, to check another implementation."""
    codebook = ROOT / "examples" / "north-ferry" / "codebook.yaml"
    examples, vocab = disputes.examples(codebook), vocabulary()
    telling = look.Telling(yaml.safe_load(codebook.read_text()), vocab)
    readings, rows = Readings(session, examples.targets, vocab), []
    for number, example in enumerate(examples.statements[:12]):
        before = examples.statements[number - 1:number]
        statement = surrounded(example, before, random.Random(0))
        looked = look.Looks(telling, statement.text).at(statement)
        for n, (pair, sure) in enumerate(readings.of(statement, number, range(2))):
            rows.append({"text": statement.text, "own": len(statement.text) - len(example.text),
                         "target": pair.target, "speaker": sorted(statement.own),
                         "look": [round(float(x), 4) for x in looked[n][1]] if n in looked else None,
                         "first": round(readings.first(pair), 3), "sure": round(sure, 3)})
    (MODEL / "coder-golden.json").write_text(json.dumps(rows))


def _texts(args):
    """Writes the articles without their marks, a folder a dispute, for `./parley annotate` to read."""
    for d in sorted((OWN / "disputes").iterdir()):
        for number, text in enumerate(articles.plain(d)):
            (Path(args.work) / d.name).mkdir(parents=True, exist_ok=True)
            (Path(args.work) / d.name / f"{number}.txt").write_text(text)


def _restore(args):
    """What was learnt, out of the shipped coder.onnx."""
    tagger = Tagger(MODEL / "model.onnx")
    net = Coder(tagger.encoder(0.0), RANK, 0.0)
    learnt = restore.state(net, tagger, MODEL / "model.onnx", MODEL / "coder.onnx", CUT)
    Path(args.work).mkdir(parents=True, exist_ok=True)
    torch.save({"net": learnt}, Path(args.work) / "last.pt")


def _evaluate(args):
    """The figures on the disputes kept out, the proposals with words in common read only."""
    net, _ = _learnt(args.work)
    aside = kept_out()
    rows = learn.pairs_of([d for d in disputes.read_all(OWN / "disputes") if d.name in aside], vocabulary())
    near = [p for row in rows for p in sorted(row, key=lambda p: -p.score)[:6] if p.score > 0]
    meant = [p for row in rows for p in row if p.coding and p.real]
    read = {id(p) for p in near}
    missed = [p for p in meant if id(p) not in read]
    print(f"{len(meant)} meant, {len(missed)} of them not read; {len(near) / len(rows):.2f} read a statement")
    scored = learn.scored(net, [near + missed])
    for name, value in learn.figures(scored).items():
        print(f"{name} {value:.3f}")
    short = [p for p, _, _, early in scored if early <= CUT]
    print(f"{len(short)} of {len(scored)} not read to the end, {sum(p.coding is not None for p in short)} of them meant")


if __name__ == "__main__":
    main()
