"""Chooses the decoder's settings and calibrates its confidence, on texts kept aside from training."""
from dataclasses import replace

import numpy as np

from . import decode, infer, score

GRIDS = {
    "o": (0.0, 0.3, -0.3, -0.6, -0.9), "source": (0.0, 0.4), "cue": (0.0, 0.4, 0.8),
    "split_cost": (4.0, 8.0, 16.0, 1e9),
    "new_cue": (0.3, 0.5, 2.0),
    "weak_link": (0.0, 0.1, 0.3),
    "null_margin": (-1.0, 0.0, 1.0, 2.0),
    "free_source": (0.3, 0.5, 2.0),
    "keep": (0.0, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5),
}
WORTHWHILE = 0.002  # a smaller gain on so few texts is noise
FIGURES = ("content", "source", "cue", "detect", "exact", "who")


def score_documents(documents, vocab, network, window=infer.WINDOW, context=infer.CONTEXT):
    """[(document, its scored windows)]"""
    return [(d, infer.score_text(d.text, vocab, network, window, context)) for d in documents]


def evaluate(scored, step, settings, known=None):
    """A Scorer over all documents. `known` keeps what a search would do over and over, by its biases."""
    scorer = score.Scorer()
    known = {} if known is None else known
    if settings.bias not in known:
        known[settings.bias] = [decode.tagged(d.text, windows, step, settings) for d, windows in scored]
    for (document, _), tagged in zip(scored, known[settings.bias]):
        scorer.add(document.text, document.attributions, decode.finish(tagged, settings))
    return scorer


def worth(scorer):
    """The mean of the F1 of all six figures."""
    summary = scorer.summary()
    return float(np.mean([summary[f][2] for f in FIGURES]))


def fit(scored, step, settings=None, rounds=2, log=print):
    """The best settings that a search along one setting after the other finds."""
    settings = calibrate(scored, step, settings or decode.Settings())
    known = {}
    best = worth(evaluate(scored, step, settings, known))
    for turn in range(rounds):
        before = best
        for name, values in GRIDS.items():
            for value in values:
                trial = _with(settings, name, value)
                if trial == settings:
                    continue
                found = worth(evaluate(scored, step, trial, known))
                if found > best + WORTHWHILE:
                    best, settings = found, trial
                    log(f"turn {turn} {name} {value}: {best:.4f}")
        settings = calibrate(scored, step, settings)
        best = worth(evaluate(scored, step, settings, known))
        if best < before + WORTHWHILE:
            break
    return settings


def _with(settings, name, value):
    """Settings with one of them changed; tag biases go by role."""
    if name in ("o", "source", "cue"):
        bias = list(settings.bias)
        for tag in {"o": (0,), "source": (1,), "cue": (3,)}[name]:
            bias[tag] = value
        return replace(settings, bias=tuple(bias))
    return replace(settings, **{name: value})


def calibrate(scored, step, settings):
    """Fits the two logistic functions to what the decoder finds when it drops nothing."""
    loose = replace(settings, keep=0.0)
    values, found, right = [], [], []
    for document, windows in scored:
        scorer = score.Scorer()
        predicted = decode.decode(document.text, windows, step, loose)
        scorer.add(document.text, document.attributions, predicted)
        values += [p.features for p in predicted]
        found += [j[1] for j in scorer.judged]
        right += [j[2] for j in scorer.judged]
    x = np.array(values)
    return replace(settings, found=tuple(logistic(x, np.array(found, float))),
                   right=tuple(logistic(x, np.array(right, float))))


def logistic(x, y, ridge=1.0, steps=30):
    """Weights of a logistic regression with a ridge on all but the constant (Newton's method)."""
    weights = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], ridge)
    penalty[-1] = 1e-6
    for _ in range(steps):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (p - y) + penalty * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        weights = weights - np.linalg.solve(hessian, gradient)
    return [round(float(w), 4) for w in weights]
