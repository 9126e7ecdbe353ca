"""The statements of invented articles as Parley itself cuts them, with the codings that a person gave the marked ones.

From the text on, a statement seldom has the very words that were marked: a clause too many, a sentence too few, another
speaker. What is learnt from marked statements only is not used to that.
"""
import json
from dataclasses import replace
from pathlib import Path

import yaml

from .articles import passage, unmarked
from .disputes import CONTENT, CUE, SOURCE, Statement, coded, mentions, names, own_ids

SAME = 0.4  # share of the shorter content that two statements have in common if they are one
WHOLE = 0.8  # share of a marked content from which on all of its codings are meant
ROLES = {"source": SOURCE, "cue": CUE, "content": CONTENT}


def read(folder, cut):
    """(what stands for each marked statement in the order of `articles.read`, what stands for none or for several).

    `cut` holds, for each dispute, a file of statements for each article, as `./parley annotate --format jsonl --all`
    writes it; where a marked statement is cut in two, or not found, it stands for itself.
    """
    path = Path(folder) / "articles.yaml"
    if not path.exists():
        return [], []
    book = yaml.safe_load((folder / "codebook.yaml").read_text())
    called, instead, besides = names(book), [], []
    for number, article in enumerate(yaml.safe_load(path.read_text())):
        text, marks = unmarked(article["text"].strip())
        lines = (Path(cut) / folder.name / f"{number}.jsonl").read_text().splitlines()
        read_here = [json.loads(line) for line in lines]
        said = article["statements"]
        alike = [[int(n) for n in said if _alike(one, marks[int(n)])] for one in read_here]
        for n in said:
            of = [one for one, like in zip(read_here, alike) if int(n) in like]
            own = alike[read_here.index(of[0])] if len(of) == 1 else []
            instead.append(_made(folder.name, book, called, text, marks, said, of[0], own) if own == [int(n)] else None)
        for one, like in zip(read_here, alike):
            if len(like) != 1:
                besides.append(_made(folder.name, book, called, text, marks, said, one, like))
    return instead, [b for b in besides if b]


def _spans(one):
    return one["content"]["spans"]


def _shared(one, marked):
    return sum(max(0, min(b, d) - max(a, c)) for a, b in _spans(one) for c, d in marked)


def _contents(marks):
    return [(a, b) for a, b, role in marks if role == CONTENT]


def _length(spans):
    return sum(b - a for a, b in spans)


def _alike(one, marks):
    marked = _contents(marks)
    return _shared(one, marked) > SAME * min(_length(marked), _length(_spans(one)))


def _made(dispute, book, called, text, marks, said, one, like):
    """A statement as it was cut; None where nobody can tell which of the codings its part of the words has."""
    codings = {}
    for n in like:
        rows = said[n if n in said else str(n)].get("codings") or []
        marked = _contents(marks[n])
        if _shared(one, marked) < WHOLE * _length(marked) and rows:
            return None
        for c in rows:
            codings.setdefault(c["target"], coded(c))
    spans = [(a, b, role) for part, role in ROLES.items() if one[part] for a, b in one[part]["spans"]]
    words, roles = passage(text, spans)
    kept = [replace(c, conditions=[w for w in c.conditions if w in words]) for c in codings.values()]
    speaker = "outlet" if one["voice"] == "outlet" else _speaker(one, called, book)
    return Statement(dispute, words, roles, kept, own_ids(book, speaker), mentions(words, called), placed=True)


def _speaker(one, called, book):
    """The codebook's id of who was read as the speaker."""
    name = (one["speaker"] or {}).get("name")
    actors = {a["id"] for a in book["actors"]}
    ids = called.get(name, set()) if name else set()
    return next((i for i in sorted(ids) if i in actors), next(iter(sorted(ids)), name))
