"""Scores attributions against gold annotations, per document, over word tokens.

content, source, cue: tokens inside any span of the role. detect: attributions matched one to one
whose contents overlap with F1 >= 0.5. exact: matched, same content tokens. who: matched, and the
sources overlap with F1 >= 0.5 or both have none.
"""
import bisect
import collections
import re

TOKEN = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]", re.UNICODE)
ROLES = ("source", "cue", "content")


class Scorer:
    """Gathers counts over documents."""

    def __init__(self):
        self.count = collections.Counter()
        self.judged = []  # (confidence, detected, who is right) of every prediction

    def add(self, text, gold, predicted):
        """Adds a document. Returns the pairs (gold number, predicted number) that matched."""
        tokens = [(m.start(), m.end()) for m in TOKEN.finditer(text) if re.match(r"\w", m.group())]
        gold = [{r: _cover(tokens, getattr(a, r)) for r in ROLES} for a in gold]
        pred = [{r: _cover(tokens, getattr(a, r)) for r in ROLES} for a in predicted]
        c = self.count
        for role in ROLES:
            g = set().union(*(a[role] for a in gold))
            p = set().union(*(a[role] for a in pred))
            c[role, "hit"] += len(g & p)
            c[role, "pred"] += len(p)
            c[role, "gold"] += len(g)
        pairs = sorted(((_overlap(g["content"], p["content"]), _overlap(g["source"], p["source"]), i, j)
                        for i, g in enumerate(gold) for j, p in enumerate(pred)
                        if g["content"] & p["content"]), reverse=True)
        matched, taken, right = {}, set(), set()
        for content, source, i, j in pairs:
            if content < 0.5 or i in matched or j in taken:
                continue
            matched[i] = j
            taken.add(j)
            c["exact"] += gold[i]["content"] == pred[j]["content"]
            if source >= 0.5:
                right.add(j)
        c["detect"] += len(matched)
        c["who"] += len(right)
        c["gold"] += len(gold)
        c["pred"] += len(pred)
        for j, a in enumerate(predicted):
            self.judged.append((getattr(a, "confidence", 1.0), j in taken, j in right))
        return matched

    def summary(self):
        """{figure: (precision, recall, F1)} and the speaker accuracy."""
        c = self.count
        out = {r: _prf(c[r, "hit"], c[r, "pred"], c[r, "gold"]) for r in ROLES}
        out.update({k: _prf(c[k], c["pred"], c["gold"]) for k in ("detect", "exact", "who")})
        out["speaker"] = c["who"] / max(1, c["detect"])
        return out

    def calibration_error(self, event=2, bins=10):
        """Expected calibration error of the confidences; event 1: detected, 2: who is right too."""
        rows, error = sorted(self.judged), 0.0
        for b in range(bins):
            inside = [r for r in rows if b / bins <= r[0] < (b + 1) / bins or (b == bins - 1 and r[0] >= 1)]
            if inside:
                gap = sum(r[0] for r in inside) - sum(r[event] for r in inside)
                error += abs(gap) / len(rows)
        return error


def report(summary):
    """One line of P/R/F1 per figure."""
    cells = [f"{k} " + "/".join(f"{x:.3f}" for x in v) for k, v in summary.items() if isinstance(v, tuple)]
    return " · ".join(cells) + f" · speaker {summary['speaker']:.3f}"


def _cover(tokens, ranges):
    """The tokens that the ranges touch. Tokens are in order and do not overlap."""
    out = set()
    for a, b in ranges:
        i = bisect.bisect_right(tokens, a, key=lambda t: t[1])
        while i < len(tokens) and tokens[i][0] < b:
            out.add(i)
            i += 1
    return out


def _overlap(a, b):
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def _prf(hit, pred, gold):
    p, r = hit / pred if pred else 0.0, hit / gold if gold else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0
