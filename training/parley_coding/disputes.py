"""Reads invented disputes and drills: marked statements, the proposals of their codebook, and their codings."""
import re
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import yaml

CONTEXT, SOURCE, CUE, CONTENT = 1, 2, 3, 4
MARKS = {"s": SOURCE, "c": CUE, "q": CONTENT}


@dataclass
class Target:
    """A proposal, or one option of an issue."""

    id: str
    text: str
    phrases: list
    proposer: str | None = None
    description: str = ""
    otherwise: str | None = None  # the same text in another order, to be read where the network is unsure
    retold: "Target | None" = None  # the same as another team would tell it


@dataclass
class Coding:
    target: str
    holder: str | None
    stance: str
    act: str
    ascribed: bool
    conditions: list  # the words as they stand in the text


@dataclass
class Statement:
    """A passage with the role of every character; `own` holds the ids that mean the speaker or whom it speaks for."""

    dispute: str
    text: str
    roles: list
    codings: list
    own: set
    mentions: list = field(default_factory=list)  # (start, end, ids)
    known: bool = True  # whether the rest of the codebook is not meant, or only not said
    placed: bool = False  # whether it stands behind what its article says before it
    printed: bool = False  # whether it is of real news


@dataclass
class Dispute:
    name: str
    targets: list
    statements: list


def read_all(folder):
    """The disputes of a folder, by name."""
    return [read(d) for d in sorted(Path(folder).iterdir()) if (d / "statements.yaml").exists()]


def read(folder):
    """One dispute; its codebook's examples are statements too."""
    book = yaml.safe_load((folder / "codebook.yaml").read_text())
    called = names(book)
    found = []
    for item in yaml.safe_load((folder / "statements.yaml").read_text()):
        text, roles = before_end(*unmarked(item["text"]))
        codings = [coded(c) for c in item.get("codings") or []]
        own = own_ids(book, item.get("speaker"))
        found.append(Statement(folder.name, text, roles, codings, own, mentions(text, called)))
    for proposal in book["proposals"]:
        for example in proposal.get("examples") or []:
            found.append(_example(folder.name, proposal, example, called, book))
    return Dispute(folder.name, targets(book, retold(folder)), found)


def examples(path):
    """A codebook with its examples as the only statements."""
    book = yaml.safe_load(Path(path).read_text())
    found = [_example(book["id"], proposal, example, names(book), book)
             for proposal in book["proposals"] for example in proposal.get("examples") or []]
    return Dispute(book["id"], targets(book), found)


def own_ids(book, speaker):
    """The ids that mean a speaker, or whom it speaks for; none where nobody is known to speak."""
    speaks = {s["party"] for a in book["actors"] if a["id"] == speaker for s in a.get("speaks_for") or []}
    return {speaker} | speaks if speaker else set()


def coded(c):
    """A row of a coding."""
    return Coding(c["target"], c.get("holder"), c["stance"], c["act"], c["basis"] == "ascribed",
                  [k["words"] for k in c.get("conditions") or []])


def _example(dispute, proposal, example, called, book):
    conditions = re.findall("⟦(.*?)⟧", example["text"])
    text = re.sub("[⟦⟧]", "", example["text"])
    coding = Coding(proposal["id"], None, example["stance"], "states", False, conditions)
    own = own_ids(book, example.get("speaker"))
    return Statement(dispute, text, [CONTENT] * len(text), [coding], own, mentions(text, called), known=False)


def targets(book, otherwise=None):
    """Proposals, then every option of every issue. A target's text is what the network reads of it.

    `otherwise` holds name, phrases and description of some proposals as another team would tell them.
    """
    found = []
    for p in book["proposals"]:
        target = _proposal(p["id"], p, p.get("proposed_by"))
        other = (otherwise or {}).get(p["id"])
        found.append(replace(target, retold=_proposal(p["id"], other, target.proposer)) if other else target)
    for issue in book.get("issues") or []:
        for option in issue["options"]:
            found.append(Target(f"{issue['id']}={option}", f"{issue['name']}: {str(option).replace('-', ' ')}.", []))
    return found


def _proposal(name, p, proposer):
    phrases = [str(x) for x in p.get("phrases") or []]
    description, half = (p.get("description") or "").strip(), len(phrases) // 2
    text = in_order(p["name"], phrases, description)
    otherwise = turned(p["name"], phrases[half:] + phrases[:half], description)
    return Target(name, text, [p["name"], *phrases], proposer, description, otherwise)


def in_order(name, phrases, description):
    """What the network reads of a proposal."""
    return f"{name}. {', '.join(phrases)}. {description}"


def turned(name, phrases, description):
    """The same with the description first."""
    return f"{name}. {description} {', '.join(phrases)}."


def retold(folder):
    """The proposals of a folder's codebook as another team would tell them, where somebody has."""
    path = Path(folder) / "otherwise.yaml"
    return yaml.safe_load(path.read_text()) if path.exists() else {}


def names(book):
    """Every name of the codebook with the ids it may mean: itself, and whom it speaks for."""
    found = {}

    def add(name, ids):
        if len(name.strip()) > 1:
            found.setdefault(name.strip(), set()).update(ids)

    for p in book["parties"]:
        add(p["name"], {p["id"]})
    for a in book["actors"]:
        ids = {a["id"]} | {s["party"] for s in a.get("speaks_for") or []}
        for name in [a["name"], *(a.get("aliases") or [])]:
            add(name, ids)
        if " " in a["name"] and not re.search(r"\b(of|for|the|and)\b|'s|’s", a["name"]):
            add(a["name"].split()[-1], ids)
    for place, party in (book.get("places") or {}).items():
        add(place, {party})
    for name in list(found):
        if name.lower().startswith("the "):
            add(name[4:], found[name])
    return found


@cache
def _name(name):
    letters = re.escape(name).replace("’", "'").replace("'", "['’]")
    return re.compile(r"(?<!\w)" + letters + r"(?!\w)", re.I if name[0].islower() else 0)


def mentions(text, called):
    """[(start, end, ids)]: the names that stand in a text, the longest first, none within another."""
    found = []
    for name in sorted(called, key=lambda n: (-len(n), n)):
        for m in _name(name).finditer(text):
            if not any(a < m.end() and m.start() < b for a, b, _ in found):
                found.append((m.start(), m.end(), called[name]))
    return found


def unmarked(text):
    """A text without its {s …}, {c …}, {q …}, and the role of every character left."""
    letters, roles, stack, i = [], [], [], 0
    while i < len(text):
        mark = re.match(r"\{([scq]) ?", text[i:])
        if mark:
            stack.append(MARKS[mark.group(1)])
            i += mark.end()
        elif text[i] == "}" and stack:
            stack.pop()
            i += 1
        else:
            letters.append(text[i])
            roles.append(stack[-1] if stack else CONTEXT)
            i += 1
    return "".join(letters), roles


def before_end(text, roles):
    """What stands up to the end of the last sentence that has a mark in it."""
    last = max(i for i, r in enumerate(roles) if r != CONTEXT)
    end = re.search(r"[.!?][\"”’']*(?=\s|$)", text[last:])
    end = last + end.end() if end else len(text)
    return text[:end], roles[:end]


def drills(paths):
    """Single statements, each with a proposal of its own: `stance | act | basis | proposal | text`.

    A statement of stance `none` does not mean the proposal.
    """
    found = []
    for path in paths:
        for number, line in enumerate(Path(path).read_text().splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                found.append(_drill(f"{Path(path).stem}:{number}", *line.strip().split(" | ")))
    return found


def _drill(name, stance, act, basis, proposal, text):
    text, roles = unmarked(text)
    text, roles, marks = _without(text, roles, "[]⟦⟧")
    conditions, holders = _between(text, marks, "⟦⟧"), _between(text, marks, "[]")
    coding = Coding("it", "holder", stance, act, basis == "ascribed", [text[a:b] for a, b in conditions])
    text, roles = before_end(text, roles)
    meant = stance != "none"
    named = [(a, b, {"holder"}) for a, b in holders]
    statement = Statement(name, text, roles, [coding] if meant else [], set(), named, known=not meant)
    title, description = proposal.split(":", 1)
    return Dispute(name, [Target("it", f"{title.strip()}. {description.strip()}", [title.strip()])], [statement])


def _without(text, roles, marks):
    """A text without some marks, and where they stood: (offset in the new text, mark)."""
    letters, kept, stood = [], [], []
    for letter, role in zip(text, roles):
        if letter in marks:
            stood.append((len(letters), letter))
        else:
            letters.append(letter)
            kept.append(role)
    return "".join(letters), kept, stood


def _between(text, stood, pair):
    opens = [at for at, mark in stood if mark == pair[0]]
    return list(zip(opens, [at for at, mark in stood if mark == pair[1]]))
