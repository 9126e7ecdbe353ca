"""Proposals told otherwise than their codebook tells them.

A pass that sees each proposal in the same words learns the words by heart; what is to be learnt is how a statement and
a proposal go together. Beside a codebook may stand `otherwise.yaml`: its proposals as another team would tell them.
"""
from dataclasses import replace

from .disputes import in_order, turned

AS_WRITTEN = 0.2  # share of the proposals that are told as their codebook tells them
RENAMED, BARE, TURNED = 0.25, 0.2, 0.3  # shares called by one of their phrases, without description, with it before the phrases
LEAST, MOST = 3, 15  # phrases


def reworded(found, rng):
    """Disputes whose proposals are told with some of their phrases, in another order or by another team."""
    return [replace(d, targets=[_told(t, rng) for t in d.targets]) for d in found]


def _told(target, rng):
    if len(target.phrases) <= LEAST or rng.random() < AS_WRITTEN:
        return target
    ways = rng.choice(([target], [target.retold], [target, target.retold])) if target.retold else [target]
    name, description = rng.choice(ways).phrases[0], rng.choice(ways).description
    phrases = [p for way in ways for p in way.phrases if p != name]
    if rng.random() < RENAMED:
        phrases.append(name)
        name = phrases.pop(rng.randrange(len(phrases) - 1))
    kept = rng.sample(phrases, rng.randint(LEAST, min(len(phrases), MOST)))
    description = "" if rng.random() < BARE else description
    tell = turned if rng.random() < TURNED else in_order
    return replace(target, text=tell(name, kept, description), phrases=[name, *kept])
