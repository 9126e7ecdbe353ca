"""Training and measuring of the coder."""
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from . import disputes
from .pairs import ACTS, STANCES, Book
from .surroundings import surrounded

COLLAPSED = {"accept": 0, "open": 1, "conditional": 1, "reservation": 1, "reject": 2, "mentions": 3}


def pairs_of(found, vocab):
    """One list of pairs a statement."""
    rows = []
    for dispute in found:
        book = Book(dispute.targets, vocab)
        for statement in dispute.statements:
            rows.append(book.pairs(statement, len(rows), vocab))
    return rows


def surrounded_of(found, vocab, seed):
    """As `pairs_of`, each statement behind others of its dispute, or behind single statements on anything.

    Those of articles stay where they stand.
    """
    rng, rows = random.Random(seed), []
    single = [s for d in found for s in d.statements if len(d.statements) == 1]
    for dispute in found:
        book = Book(dispute.targets, vocab)
        others = [s for s in dispute.statements if not s.placed] if len(dispute.statements) > 1 else single
        for statement in dispute.statements:
            behind = statement if statement.placed else surrounded(statement, others, rng)
            rows.append(book.pairs(behind, len(rows), vocab))
    return rows


def drawn(rows, rng, others, shares):
    """A pass: every pair that is meant, and beside it some that are not, near ones first.

    `rows` are several readings of the same statements, of which each pass takes one. `shares` are those of the
    statements that a pass takes: of such as stand alone, and of such as stand in invented articles. Of articles it takes one
    more pair that is not meant.
    """
    found = []
    alone, written = shares
    for versions in zip(*rows):
        row = versions[rng.integers(len(versions))]
        placed = row[0].placed
        if not row[0].printed and rng.random() >= (written if placed else alone):
            continue
        found += [p for p in row if p.coding]
        rest = [p for p in row if not p.coding]
        if rest and row[0].real:
            count = min(len(rest), others + placed + (not any(p.coding for p in row)))
            weight = np.array([0.1 + min(p.score, 4.0) for p in rest]) ** 2
            found += [rest[i] for i in rng.choice(len(rest), count, replace=False, p=weight / weight.sum())]
    return found


def batches(found, size, rng):
    order = rng.permutation(len(found))
    groups = [sorted(order[i:i + 16 * size], key=lambda n: len(found[n].ids)) for i in range(0, len(order), 16 * size)]
    made = [[found[n] for n in g[i:i + size]] for g in groups for i in range(0, len(g), size)]
    return [made[i] for i in rng.permutation(len(made))]


def tensors(batch, rng=None):
    """The inputs of a batch; with a generator some words and some matches are hidden."""
    longest = max(len(p.ids) for p in batch)
    out = {n: np.zeros((len(batch), longest), np.int64) for n in ("ids", "shape", "role", "match", "people")}
    mask = np.zeros((len(batch), longest), np.float32)
    for i, p in enumerate(batch):
        n = len(p.ids)
        for name, rows in out.items():
            rows[i, :n] = getattr(p, name)
        mask[i, :n] = 1
        if rng is not None:
            hidden = (rng.random(n) < 0.04) & (p.role > 0)
            out["ids"][i, :n][hidden] = 103
            if rng.random() < 0.15:
                out["match"][i, :n] = 0
    return *(torch.from_numpy(a) for a in out.values()), torch.from_numpy(mask)


def loss_of(top, piece, early, batch):
    meant = torch.tensor([float(p.coding is not None) for p in batch])
    loss = F.binary_cross_entropy_with_logits(top[:, 0], meant)
    loss = loss + 0.2 * F.binary_cross_entropy_with_logits(early, meant, pos_weight=torch.tensor(3.0))
    rows = [i for i, p in enumerate(batch) if p.coding]
    if not rows:
        return loss
    codings = [batch[i].coding for i in rows]
    share = len(rows) / len(batch)
    stance = torch.tensor([STANCES.index(c.stance) for c in codings])
    act = torch.tensor([ACTS.index(c.act) for c in codings])
    ascribed = torch.tensor([float(c.ascribed) for c in codings])
    t = top[rows]
    loss = loss + 2 * share * F.cross_entropy(t[:, 1:7], stance, label_smoothing=0.05)
    loss = loss + 0.5 * share * F.cross_entropy(t[:, 7:14], act)
    loss = loss + share * F.binary_cross_entropy_with_logits(t[:, 14], ascribed)
    scores = torch.cat([piece[i, 1:1 + batch[i].length] for i in rows])
    condition = torch.from_numpy(np.concatenate([batch[i].condition for i in rows]))
    loss = loss + 2 * share * F.cross_entropy(scores[:, :3], condition)
    held = [i for i in rows if batch[i].holder.any()]
    if held:
        scores = torch.cat([piece[i, 1:1 + batch[i].length, 3] for i in held])
        holder = torch.from_numpy(np.concatenate([batch[i].holder for i in held])).float()
        loss = loss + len(held) / len(batch) * F.binary_cross_entropy_with_logits(scores, holder)
    return loss


def fit_early(net, pairs, steps=400, size=48):
    """Fits the score after the first layers anew, all else as it is; what is meant counts three times."""
    net.eval()
    features, meant = [], torch.tensor([float(p.coding is not None) for p in pairs])
    with torch.no_grad():
        for i in range(0, len(pairs), size):
            with torch.autocast("cpu", torch.bfloat16):
                x, _, said = net.first(*tensors(pairs[i:i + size]))
                features.append(net.both(x, said).float())
    features = torch.cat(features)
    optimizer = torch.optim.AdamW(net.early.parameters(), lr=0.01, weight_decay=0.1)
    for step in range(steps):
        loss = F.binary_cross_entropy_with_logits(net.early(features)[:, 0], meant, pos_weight=torch.tensor(3.0))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def scored(net, rows, size=48):
    """(pair, top, piece, early) of every pair."""
    net.eval()
    found = sorted((p for row in rows for p in row), key=lambda p: len(p.ids))
    out = []
    with torch.no_grad():
        for i in range(0, len(found), size):
            batch = found[i:i + size]
            with torch.autocast("cpu", torch.bfloat16):
                top, piece, early = net(*tensors(batch))
            out += [(p, top[j].numpy(), piece[j, 1:1 + p.length].numpy(), early[j].item()) for j, p in enumerate(batch)]
    net.train()
    return out


def figures(found):
    """The figures of a run over pairs that were kept out."""
    real = [f for f in found if f[0].real]
    best = max((f1(real, t), t) for t in np.arange(-3, 3.1, 0.25))
    meant = [f for f in real if f[0].coding]
    said = [STANCES[f[1][1:7].argmax()] for f in meant]
    gold = [f[0].coding.stance for f in meant]
    hit = pred = true = 0
    for (p, _, piece, _), stance in zip(meant, said):
        g = p.condition > 0
        q = (piece[:, :3].argmax(1) > 0) & (stance == "conditional")
        hit, pred, true = hit + (g & q).sum(), pred + q.sum(), true + g.sum()
    return {
        "target_f1": best[0][0], "precision": best[0][1], "recall": best[0][2], "threshold": best[1],
        "stance": np.mean([a == b for a, b in zip(said, gold)]),
        "collapsed": np.mean([COLLAPSED[a] == COLLAPSED[b] for a, b in zip(said, gold)]),
        "act": np.mean([ACTS[f[1][7:14].argmax()] == f[0].coding.act for f in meant]),
        "ascribed": np.mean([(f[1][14] > 0) == f[0].coding.ascribed for f in meant]),
        "condition_f1": 2 * hit / max(1, pred + true)}


def f1(found, threshold):
    hit = sum(1 for p, top, *_ in found if p.coding and top[0] > threshold)
    pred = sum(1 for _, top, *_ in found if top[0] > threshold)
    true = sum(1 for p, *_ in found if p.coding)
    return 2 * hit / max(1, pred + true), hit / max(1, pred), hit / max(1, true)


def run(net, rows, out, epochs, rate, size, others, shares, seed, log=print):
    """Trains with checkpoints after every pass; called again it goes on from the last."""
    rng, first = np.random.default_rng(seed), 0
    random.seed(seed)
    torch.manual_seed(seed)
    learns = [p for p in net.parameters() if p.requires_grad]
    new = {id(p) for m in (net.early, net.pool, net.top, net.piece, net.role, net.match, net.people) for p in m.parameters()}
    optimizer = torch.optim.AdamW([
        {"params": [p for p in learns if id(p) not in new], "share": 1.0},
        {"params": [p for p in learns if id(p) in new], "share": 0.5}], weight_decay=0.01)
    per = len(batches(drawn(rows, np.random.default_rng(0), others, shares), size, np.random.default_rng(0)))
    last = Path(out) / "last.pt"
    if last.exists():
        state = torch.load(last, weights_only=False)
        net.load_state_dict(state["net"], strict=False)
        optimizer.load_state_dict(state["optimizer"])
        first, rng = state["epoch"], state["rng"]
    step, total = first * per, epochs * per
    for epoch in range(first, epochs):
        begun, summed = time.time(), []
        for batch in batches(drawn(rows, rng, others, shares), size, rng):
            for group in optimizer.param_groups:
                group["lr"] = rate * group["share"] * min(1.0, (step + 1) / 60) * max(0.02, 1 - step / total)
            with torch.autocast("cpu", torch.bfloat16):
                top, piece, early = net(*tensors(batch, rng))
            loss = loss_of(top, piece, early, batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learns, 1.0)
            optimizer.step()
            step += 1
            summed.append(loss.item())
        log(f"pass {epoch + 1}: loss {np.mean(summed):.3f}, {time.time() - begun:.0f} s, {len(summed)} steps", flush=True)
        (Path(out) / "log.txt").open("a").write(f"{epoch + 1} {np.mean(summed):.4f}\n")
        learnt = {n: p.detach() for n, p in net.named_parameters() if p.requires_grad}
        torch.save({"net": learnt, "optimizer": optimizer.state_dict(), "epoch": epoch + 1, "rng": rng}, last)
