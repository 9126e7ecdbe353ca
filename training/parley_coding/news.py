"""Codings of real news: which attributions of a corpus mean which proposal of a codebook.

The corpus's words are not ours and stay where they are: `codings.yaml` names an article, an attribution of it (`E7`) or
a sentence of its narrator (`120-188`, code points), and says what it means. An attribution that is not named means none.
"""
from pathlib import Path

import yaml

from parley_training.corpus import ROLES, read_ann

from .articles import begin, passage
from .disputes import CONTENT, CUE, SOURCE, Dispute, Statement, coded, mentions, names, own_ids, retold, targets

PARTS = dict(zip(ROLES, (SOURCE, CUE, CONTENT)))


def read_all(folder, corpus, but=()):
    """One dispute a codebook of the folder, with every statement of the articles that are coded by it."""
    return [read(d, corpus) for d in sorted(Path(folder).iterdir()) if d.is_dir() and d.name not in but]


def read(folder, corpus):
    """The statements of the articles that were coded by a codebook."""
    book = yaml.safe_load((folder / "codebook.yaml").read_text())
    return Dispute(folder.name, targets(book, retold(folder)), [s for _, said in whole(folder, corpus) for _, s in said])


def whole(folder, corpus):
    """[(text, [(where its content begins, statement)])] of the articles that were coded by a codebook."""
    book = yaml.safe_load((folder / "codebook.yaml").read_text())
    called, found = names(book), []
    for article in yaml.safe_load((folder / "codings.yaml").read_text()):
        name, said = article["article"], article["statements"]
        text = (Path(corpus) / "text" / f"{name.rsplit('_', 1)[0]}.txt").read_bytes().decode()
        rows = []
        for key, marks in _marked(Path(corpus) / "attributions" / f"{name}.ann", said):
            words, roles = passage(text, marks)
            statement = Statement(
                folder.name, words, roles, _codings(text, said.get(key)),
                _own(book, called, text, marks, said.get(key)), mentions(words, called), placed=True, printed=True)
            rows.append((begin(marks), statement))
        found.append((text, rows))
    return found


def _marked(ann, said):
    """(key, its marks) of every attribution with a content, then of every sentence of the narrator that is coded."""
    for attribution in read_ann(ann):
        if attribution.content:
            yield attribution.key, [(a, b, part) for role, part in PARTS.items() for a, b in attribution.role(role)]
    for key in said:
        if "-" in key:
            begin, end = map(int, key.split("-"))
            yield key, [(begin, end, CONTENT)]


def _codings(text, said):
    rows = said["codings"] if said else []
    return [coded({**row, "conditions": [{"words": text[slice(*c["span"])]} for c in row["conditions"]]}) for row in rows]


def _own(book, called, text, marks, said):
    """The ids of a speaker; where nobody coded the statement, or none is listed, of whom its source names."""
    if said and said["speaker"] != "unlisted":
        return own_ids(book, said["speaker"])
    source = " ".join(text[a:b] for a, b, part in marks if part == SOURCE)
    return set().union(*(ids for _, _, ids in mentions(source, called)))
