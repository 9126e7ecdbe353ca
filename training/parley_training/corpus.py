"""Reads texts with brat standoff annotations of attributions.

A corpus folder holds `text/NAME.txt` and `attributions/NAME.ann`. Several people may have
annotated one text: their files are then named `NAME_xxxx.ann`, xxxx being the annotator.
Offsets are code points of the raw text.
"""
import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

ROLES = ("Source", "Cue", "Content")
SPAN_LINE = re.compile(r"(T\d+)\t(\w+) (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")
EVENT_LINE = re.compile(r"(E\d+)\t(.+)")
ANNOTATOR = re.compile(r"_([0-9a-f]{4})$")


@dataclass
class Attribution:
    """One statement: who (source), by which word (cue), what (content); each a list of (start, end)."""

    source: list = field(default_factory=list)
    cue: list = field(default_factory=list)
    content: list = field(default_factory=list)
    key: str = ""  # the name of its line, such as E7

    def role(self, name):
        return getattr(self, name.lower())


@dataclass
class Document:
    """A text and one person's annotation of it."""

    name: str
    annotator: str
    text: str
    attributions: list


def read_ann(path):
    """The attributions of one .ann file; lines that are no brat lines are passed over."""
    spans, events = {}, []
    for line in Path(path).read_text(encoding="utf-8").split("\n"):
        span = SPAN_LINE.match(line)
        if span:
            spans[span[1]] = [tuple(map(int, r.split())) for r in span[3].split(";")]
            continue
        event = EVENT_LINE.match(line)
        if event:
            events.append((event[1], [a.split(":", 1) for a in event[2].split() if ":" in a]))
    return [a for a in (_attribution(key, e, spans) for key, e in events) if a.cue or a.content or a.source]


def _attribution(key, arguments, spans):
    out = Attribution(key=key)
    for role, span_id in arguments:
        role = re.sub(r"\d+$", "", role)
        if role in ROLES and span_id in spans:
            out.role(role).extend(spans[span_id])
    for role in ROLES:
        out.role(role).sort()
    return out


def read_corpus(folder, all_annotators=True):
    """Every annotated text of a folder, by name; with all_annotators each person's version of it."""
    folder, by_name = Path(folder), {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        by_name.setdefault(ANNOTATOR.sub("", path.stem), []).append(path)
    documents = []
    for text_path in sorted((folder / "text").glob("*.txt")):
        versions = by_name.get(text_path.stem, [])
        with open(text_path, encoding="utf-8", newline="") as f:
            text = f.read()
        for path in versions if all_annotators else versions[:1]:
            match = ANNOTATOR.search(path.stem)
            documents.append(Document(text_path.stem, match[1] if match else "", text, read_ann(path)))
    return documents


def is_held_out(name, every=20):
    """Whether a text is kept aside for tuning: about one in `every`, chosen by a hash of its name."""
    return every > 0 and hashlib.sha256(name.encode("utf-8")).digest()[0] % every == 0


def split(documents, every=20):
    """(to train on, kept aside). Of a text kept aside only the first annotator's version is used."""
    train = [d for d in documents if not is_held_out(d.name, every)]
    aside = {}
    for d in documents:
        if is_held_out(d.name, every):
            aside.setdefault(d.name, d)
    return train, list(aside.values())
