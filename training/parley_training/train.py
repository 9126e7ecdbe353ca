"""Fine-tunes the tagger. Workers train on halves of each pass and average their weights every few steps.

Everything that is drawn by chance follows from the seed, the step and the worker, so that a run
with the same number of workers, killed and resumed or not, gives the same weights on one machine.
"""
import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
import torch.distributed as dist
import torch.multiprocessing as mp

from . import batches, corpus, encoder, model as tagger, wordpiece


@dataclass
class Recipe:
    """The settings of a run.

    passes: over the whole of the training texts; the learning rate falls to 0 at their end. A run may be
    given less (or more) of them on its way: "7,720:5" aims at 7 passes, from step 720 on at 5.
    """

    passes: str = "6"
    rate: float = 1.4e-4
    head_rate: float = 1.5e-3
    warmup: float = 0.05
    decay: float = 0.01
    clip: float = 1.0
    dropout: float = 0.1
    mask_rate: float = 0.04
    nobody_rate: float = 0.2
    pointer_weight: float = 0.25
    smallest: int = 96       # each text's windows hold at most a number of pieces drawn between these two
    largest: int = 256
    pieces_per_batch: int = 1280
    average_every: int = 8
    freeze_layers: int = 0   # so many of the lowest layers, and what is below them, stay fixed
    freeze_from: int = 0     # from this step on: they settle first, and the steps get cheaper
    save_every: int = 80
    keep: str = ""           # steps whose weights are kept for good, as at-STEP.pt: "960,1680"
    held_out_every: int = 20
    start: str = ""          # the final.pt of an earlier run to go on from; else the pretrained encoder
    own: str = ""            # folder with further texts, all learnt from, of no annotator
    own_from: int = 0        # the pass from which on they are used
    own_times: int = 1       # how often each stands in a pass
    seed: int = 1
    workers: int = 2
    device: str = "cpu"


def build(base, people, recipe):
    """A fresh tagger on the pretrained encoder, and the vocabulary."""
    torch.manual_seed(recipe.seed)
    onnx_path, tokenizer = Path(base) / "encoder.onnx", Path(base) / "tokenizer.json"
    net = tagger.Tagger(encoder.from_onnx(onnx_path, recipe.dropout), len(people) + 1, recipe.dropout)
    return net, wordpiece.load_vocab(tokenizer)


def run(base, data, out, recipe):
    """Trains (or goes on training) in folder `out`; ends with out/final.pt."""
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "recipe.json").write_text(json.dumps(asdict(recipe), indent=1))
    args = (str(base), str(data), str(out), recipe)
    if recipe.workers == 1:
        _work(0, *args)
        return
    (out / "meeting").unlink(missing_ok=True)
    mp.spawn(_work, args=args, nprocs=recipe.workers, join=True)


def _work(rank, base, data, out, recipe):
    """One worker's whole run."""
    torch.set_num_threads(1 if recipe.workers > 1 else torch.get_num_threads())
    out = Path(out)
    if recipe.workers > 1:
        dist.init_process_group("gloo", init_method=f"file://{out.absolute()}/meeting",
                                rank=rank, world_size=recipe.workers)
    documents, _ = corpus.split(corpus.read_corpus(data), recipe.held_out_every)
    people = sorted({d.annotator for d in documents})
    net, vocab = build(base, people, recipe)
    if recipe.start:
        net.load_state_dict(torch.load(recipe.start, map_location="cpu", weights_only=False)["model"])
    numbers = {name: k + 1 for k, name in enumerate(people)}
    prepared = [batches.Prepared(d, vocab, numbers) for d in documents]
    own = [batches.Prepared(d, vocab, {}) for d in corpus.read_corpus(recipe.own)] if recipe.own else []
    net.to(recipe.device)
    groups = tagger.parameter_groups(net, recipe.rate, recipe.head_rate, recipe.decay)
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6)
    done = _resume(out, rank, net, optimizer)
    log = open(out / f"log-{rank}.txt", "a", encoding="utf-8")
    net.train()
    for step, progress, batch in _schedule(prepared, own, recipe, rank):
        if step < done:
            continue
        if recipe.freeze_layers and step >= recipe.freeze_from:
            tagger.freeze(net, recipe.freeze_layers)
        began = time.time()
        loss, parts = _step(net, optimizer, batch, step, progress, rank, recipe)
        if recipe.workers > 1 and (step + 1) % recipe.average_every == 0:
            _average(net, recipe.workers)
        if step % 10 == 0:
            print(f"step {step} progress {progress:.4f} loss {loss:.4f} parts {parts} "
                  f"pieces {sum(e - b for d, w in batch for b, e in (d.encoded.segments[k] for k in w))} "
                  f"seconds {time.time() - began:.2f} clock {time.strftime('%H:%M:%S', time.gmtime())}",
                  file=log, flush=True)
        if (step + 1) % recipe.save_every == 0:
            _save(out, rank, net, optimizer, step + 1, people)
        if rank == 0 and str(step + 1) in recipe.keep.split(","):
            _keep(out / f"at-{step + 1}.pt", net, people)
    if recipe.workers > 1:
        _average(net, recipe.workers)
    if rank == 0:
        _keep(out / "final.pt", net, people)


def _keep(path, net, people):
    """Writes the weights alone."""
    torch.save({"model": net.state_dict(), "people": people}, path)


def _passes(recipe, step):
    """The passes aimed at in a step."""
    first, *later = recipe.passes.split(",")
    aim = float(first)
    for change in later:
        since, passes = change.split(":")
        aim = float(passes) if step >= int(since) else aim
    return aim


def _schedule(prepared, own, recipe, rank):
    """(step, share of the run done, this worker's batch) from the first step to the last."""
    step, done = 0, 0
    while True:
        texts = prepared + (own * recipe.own_times if done >= recipe.own_from else [])
        found = batches.epoch(texts, recipe.seed * 1000 + done, recipe.pieces_per_batch, recipe.smallest, recipe.largest)
        mine = found[rank::recipe.workers][:len(found) // recipe.workers]
        for k, batch in enumerate(mine):
            progress = (done + k / len(mine)) / _passes(recipe, step)
            if progress >= 1:
                return
            yield step, progress, batch
            step += 1
        done += 1


def _step(net, optimizer, batch, step, progress, rank, recipe):
    """One update; the loss and its parts for the log."""
    torch.manual_seed(recipe.seed * 10_000_000 + step * 64 + rank)
    for group in optimizer.param_groups:
        group["lr"] = group["peak"] * min(progress / recipe.warmup, (1 - progress) / (1 - recipe.warmup))
    data = batches.tensors(batch, recipe.seed * 10_000_000 + step * 64 + rank,
                           recipe.mask_rate, recipe.nobody_rate, recipe.device)
    with torch.autocast(recipe.device, dtype=torch.bfloat16):
        chain, parts, loss = tagger.losses(net, data, recipe.pointer_weight)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(net.parameters(), recipe.clip)
    optimizer.step()
    return loss.item(), " ".join(f"{p.item():.3f}" for p in (chain, *parts))


def _average(net, workers):
    """Replaces each trained weight by its mean over the workers."""
    trained = [p for p in net.parameters() if p.requires_grad]
    flat = torch.cat([p.data.flatten() for p in trained])
    dist.all_reduce(flat)
    flat /= workers
    at = 0
    for p in trained:
        p.data.copy_(flat[at:at + p.numel()].view_as(p))
        at += p.numel()


def _save(out, rank, net, optimizer, step, people):
    """Writes a checkpoint beside the last one and then takes its place; two are kept per worker."""
    path = out / f"checkpoint-{rank}.pt"
    fresh = path.with_suffix(".new")
    torch.save({"model": net.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "people": people}, fresh)
    if path.exists():
        path.replace(path.with_suffix(".old"))
    fresh.replace(path)


def _resume(out, rank, net, optimizer):
    """Loads the latest step that every worker has saved; 0 if there is none."""
    kept = {}
    for path in (out / f"checkpoint-{rank}.pt", out / f"checkpoint-{rank}.old"):
        if path.exists():
            state = torch.load(path, map_location="cpu", weights_only=False)
            kept[state["step"]] = state
    mine = torch.tensor([max(kept, default=0)])
    if dist.is_initialized():
        dist.all_reduce(mine, op=dist.ReduceOp.MIN)
    step = int(mine)
    if step == 0:
        return 0
    net.load_state_dict(kept[step]["model"])
    optimizer.load_state_dict(kept[step]["optimizer"])
    return step
