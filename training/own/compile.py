"""Compiles the marked cases into brat standoff: `python3 compile.py OUT [CASES]`.

A case is `{s1 The minister} {c1 said} {q1 that no convoy would pass}`: s source, c cue, q content,
then the attribution's number; `{s1,2 He}` belongs to two attributions; a part marked twice is a
span of several pieces. A file of cases holds several texts, each after a line `=== name`.
Writes OUT/text/NAME.txt and OUT/attributions/NAME.ann; offsets are code points.
"""
import re
import sys
from pathlib import Path

HEAD = re.compile(r"^=== ([a-z0-9-]+)$", re.M)
OPEN = re.compile(r"\{([scq])(\d+(?:,\d+)*) ")
KINDS = {"s": "Source", "c": "Cue", "q": "Content"}


def fail(name, what):
    raise ValueError(f"{name}: {what}")


def texts(folder):
    """(name, marked text) of every case."""
    for path in sorted(folder.glob("*.txt")):
        parts = HEAD.split(path.read_text(encoding="utf-8"))
        if parts[0].strip():
            fail(path.name, "text before the first `=== name` line")
        for name, body in zip(parts[1::2], parts[2::2]):
            yield name, body.strip() + "\n"


def parse(name, marked):
    """The plain text, and {number: {kind: [(start, end)]}}."""
    plain, size, marks, at = [], 0, {}, 0
    opened = None
    while at < len(marked):
        opening = OPEN.match(marked, at)
        if opening:
            if opened:
                fail(name, f"a mark inside a mark: {marked[at:at + 40]!r}")
            opened, at = (opening[1], opening[2], size), opening.end()
            continue
        sign = marked[at]
        if sign == "{" or sign == "}" and not opened:
            fail(name, f"a stray brace: {marked[max(0, at - 20):at + 30]!r}")
        if sign == "}":
            close(name, opened, size, "".join(plain), marks)
            opened = None
        else:
            plain.append(sign)
            size += 1
        at += 1
    if opened:
        fail(name, "a mark is not closed")
    return "".join(plain), marks


def close(name, opened, end, plain, marks):
    kind, numbers, start = opened
    span = plain[start:end]
    if not span or span != span.strip() or "\n" in span:
        fail(name, f"an empty, untrimmed or broken mark: {span!r}")
    for number in numbers.split(","):
        marks.setdefault(int(number), {}).setdefault(kind, []).append((start, end))


def check(name, plain, marks):
    """What holds for every attribution of the cases."""
    for number, parts in marks.items():
        if "c" not in parts or "q" not in parts:
            fail(name, f"attribution {number} has no cue or no content")
        if len(parts["c"]) > 1 or len(parts.get("s", [])) > 1:
            fail(name, f"attribution {number} has two cues or two sources")
        for start, end in parts["q"]:
            span = plain[start:end]
            ends_badly = span[-1] in ".,;:" and plain[end:end + 1] not in tuple("\"'”’»")
            if ends_badly and span[0] not in "\"“‘'«":
                fail(name, f"content ends in {span[-1]!r}: {span!r}")
            if plain[end:end + 1] in ("”", "»"):
                fail(name, f"closing quotation mark left out: {span!r}")
            if plain[max(0, start - 5):start] == "that ":
                fail(name, f"`that` left out: {span!r}")


def brat(plain, marks):
    """The lines of the .ann file."""
    lines, next_id = [], 1
    by_place = sorted(marks, key=lambda n: min(s for spans in marks[n].values() for s in spans))
    for event, number in enumerate(by_place, 1):
        parts, ids = marks[number], {}
        kind_of_event = "Attribution" if "s" in parts else "Attribution-no-source"
        spans = [(KINDS[k], parts[k]) for k in "scq" if k in parts] + [(kind_of_event, parts["c"])]
        for kind, pieces in spans:
            ids[kind] = f"T{next_id}"
            next_id += 1
            offsets = ";".join(f"{s} {e}" for s, e in sorted(pieces))
            words = " ".join(plain[s:e] for s, e in sorted(pieces))
            lines.append(f"{ids[kind]}\t{kind} {offsets}\t{words}")
        order = [kind_of_event] + [k for k in ("Content", "Cue", "Source") if k in ids]
        lines.append(f"E{event}\t" + " ".join(f"{k}:{ids[k]}" for k in order))
    return "".join(line + "\n" for line in lines)


def main(out, cases):
    seen, faults, attributions, words, silent, paragraphs = set(), [], 0, 0, 0, 0
    for part in ("text", "attributions"):
        (out / part).mkdir(parents=True, exist_ok=True)
    for name, marked in texts(cases):
        try:
            if name in seen:
                fail(name, "the name is used twice")
            seen.add(name)
            plain, marks = parse(name, marked)
            check(name, plain, marks)
        except ValueError as fault:
            faults.append(str(fault))
            continue
        (out / "text" / f"{name}.txt").write_text(plain, encoding="utf-8", newline="")
        (out / "attributions" / f"{name}.ann").write_text(brat(plain, marks), encoding="utf-8", newline="")
        attributions += len(marks)
        words += len(plain.split())
        lines = [line for line in marked.splitlines() if line.strip()]
        paragraphs += len(lines)
        silent += sum(1 for line in lines if not OPEN.search(line))
    print(f"{len(seen)} texts, {words} words, {attributions} attributions, "
          f"{silent} of {paragraphs} paragraphs without one")
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit("usage: compile.py OUT [CASES]")
    here = Path(__file__).resolve().parent
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else here / "cases")
