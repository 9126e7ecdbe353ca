"""Reads invented articles on a dispute: every statement as it stands in its article, behind what stands before it."""
import re
from pathlib import Path

import yaml

from .disputes import CONTENT, CONTEXT, MARKS, Statement, before_end, coded, mentions, names, own_ids
from .surroundings import BEFORE

OPEN = re.compile(r"\{([scq])(\d+(?:,\d+)*) ")
SENTENCE = re.compile(r"(?:^|(?<=[.!?])[\"”’»)]*\s+|\n+)(?=\S)")


def read(folder):
    """The statements of a dispute's articles; none where it has no articles."""
    return [statement for _, said in whole(folder) for _, statement in said]


def whole(folder):
    """[(text, [(where its content begins, statement)])] of a dispute's articles."""
    path = Path(folder) / "articles.yaml"
    if not path.exists():
        return []
    book = yaml.safe_load((folder / "codebook.yaml").read_text())
    called, found = names(book), []
    for article in yaml.safe_load(path.read_text()):
        text, marks = unmarked(article["text"].strip())
        rows = []
        for number, said in article["statements"].items():
            words, roles = passage(text, marks[int(number)])
            statement = Statement(
                folder.name, words, roles, [coded(c) for c in said.get("codings") or []],
                own_ids(book, said.get("speaker")), mentions(words, called), placed=True)
            rows.append((begin(marks[int(number)]), statement))
        found.append((text, rows))
    return found


def begin(marks):
    """Where a statement's content begins."""
    return min(start for start, _, part in marks if part == CONTENT)


def plain(folder):
    """The texts of a dispute's articles without marks; none where it has no articles."""
    path = Path(folder) / "articles.yaml"
    return [unmarked(a["text"].strip())[0] for a in yaml.safe_load(path.read_text())] if path.exists() else []


def unmarked(marked):
    """The plain text, and {number: [(start, end, role)]}. A mark may belong to several statements; none nests."""
    plain, marks, at = "", {}, 0
    for mark in OPEN.finditer(marked):
        plain += marked[at:mark.start()]
        at = marked.index("}", mark.end())
        if "{" in marked[mark.end():at]:
            raise ValueError(f"a mark inside a mark: {marked[mark.start():at]!r}")
        words = marked[mark.end():at]
        for number in mark.group(2).split(","):
            marks.setdefault(int(number), []).append((len(plain), len(plain) + len(words), MARKS[mark.group(1)]))
        plain += words
        at += 1
    plain += marked[at:]
    if "{" in plain or "}" in plain:
        raise ValueError(f"a stray brace near {plain[max(0, plain.find('{') - 30):][:80]!r}")
    return plain, marks


def passage(text, marks):
    """From the first sentence that is near enough to the end of the statement's last one."""
    first = min(start for start, _, _ in marks)
    begins = [m.end() for m in SENTENCE.finditer(text) if first - BEFORE <= m.end() <= first]
    begin = begins[0] if begins else first
    roles = [CONTEXT] * len(text)
    for start, end, role in marks:
        roles[start:end] = [role] * (end - start)
    return before_end(text[begin:], roles[begin:])
