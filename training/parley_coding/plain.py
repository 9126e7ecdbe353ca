"""Plain sentences on the proposals of a codebook: the verbs of agreement and refusal as news uses them every day.

The written disputes avoid these, so that the coder learns more than verbs; here it learns the verbs.
`S` stands for who speaks, `O` for another party, `P` for a proposal's phrase, `K` for a condition that somebody stated.
"""
from .disputes import Coding, Statement, before_end, mentions, names, unmarked

# stance, act, ascribed, text
FRAMES = [line.split(" | ") for line in """
reject | states | own | {s S} {c rejected} {q P}.
reject | states | own | {s S} {c rejects} {q P}
reject | states | own | {s S} {c ruled out} {q P}.
reject | states | own | {s S} {c has ruled out} {q P} "for good".
reject | states | own | {s S} {c refused} {q to discuss P}.
reject | states | own | {s S} {c dismissed} {q P} on Monday.
reject | states | own | {s S} {c said} {q "we will not accept P"}.
reject | states | own | {s S} {c said} {q "we will never sign P"}.
reject | states | own | {s S} {c said} {q it opposed P}.
reject | states | own | {q "P is out of the question,"} {s S} {c said}.
reject | states | own | {q P is unacceptable}, {s S} {c told} reporters.
reject | states | own | {s S} {c said} {q we reject P even if they pay for it}.
accept | states | own | {s S} {c accepted} {q P}.
accept | states | own | {s S} {c agreed} {q to P}.
accept | states | own | {s S} {c backed} {q P}.
accept | states | own | {s S} {c said} {q it would accept P}.
accept | states | own | {s S} {c said} {q "we support P"}.
accept | states | own | {s S} {c said} {q "we would not object to P"}.
accept | demands | own | {s S} {c called for} {q P}.
accept | demands | own | {s S} {c demanded} {q P}.
accept | proposes | own | {s S} {c proposed} {q P}.
accept | proposes | own | {s S} {c offered} {q P}.
accept | urges | own | {s S} {c urged} {q O to accept P}.
accept | urges | own | {s S} {c called on} {q O to sign P}.
open | states | own | {s S} {c did not rule out} {q P}.
open | considers | own | {s S} {c floated} {q P}.
open | considers | own | {s S} {c said} {q it would consider P}.
open | states | own | {s S} {c said} {q "we may accept P"}.
open | states | own | {s S} {c said} {q "we are ready to talk about P"}.
open | states | own | {q P is on the table}, {s S} {c said}.
reservation | states | own | {s S} {c said} {q P was ill-suited to the problem}.
reservation | states | own | {s S} {c voiced} {q doubts about P}.
reservation | states | own | {s S} {c has} {q concerns about P}, {s it} said.
mentions | states | own | {s S} {c said} {q P would be discussed next week}.
mentions | states | own | {s S} {c explained} {q how P would work}.
mentions | withdraws | own | {s S} {c said} {q we no longer support P}.
mentions | disowns | own | {s S} {c denied} {q ever having agreed to P}.
reject | states | ascribed | {s S} {c said} {q O rejects P}.
reject | states | ascribed | {s S} {c said} {q that O will never accept P}.
reject | states | ascribed | {s S} {c said} {q P is unacceptable to O}.
reject | states | ascribed | {q O has refused P}, {s S} {c claimed}.
accept | states | ascribed | {s S} {c said} {q O would accept P}.
accept | states | ascribed | {s S} {c said} {q O had agreed to P}.
open | states | ascribed | {s S} {c said} {q O was considering P}.
conditional | states | own | {s S} {c said}: {q "We accept P K"}
conditional | states | own | {s S} {c said} {q it would back P K}.
conditional | states | own | {s S} {c said}: {q "We accept P,"} he added, {q "K."}
conditional | states | own | {s S} {c said} {q "we will not accept P unless N"}.
conditional | states | own | {s S} {c said}: {q "If N, we will accept P."}
conditional | states | own | {s S} {c said} {q P could be signed only if N}.
conditional | states | ascribed | {s S} {c said} {q O would accept P K}.
none | - | - | {s S} {c asked}: {q "Would we accept P?"}
none | - | - | {s S} {c said} {q "we would have accepted P last year, but that is history"}.
none | - | - | {s S} {c thanked} {q O for its patience}.
none | - | - | {s S} {c said} {q the weather had been bad for weeks}.
""".strip().split("\n")]
CONDITIONS = ["if the night shifts stay", "provided that both sides pay", "as long as the roads stay open",
              "in exchange for new equipment", "if the inspectors are let in", "provided the money comes first"]
NEEDS = ["the prisoners come home", "the money is paid", "both banks are open", "the law is changed first",
         "the inspectors return", "the wages are made good"]


def plain(dispute, book, count, rng):
    """Statements on the proposals of a dispute's codebook, each from another frame."""
    called, found = names(book), []
    speaks = {a["id"]: {s["party"] for s in a.get("speaks_for") or []} for a in book["actors"]}
    parties = {p["id"]: p["name"] for p in book["parties"]}
    speakers = [a for a in book["actors"] if a.get("speaks_for")]
    for stance, act, basis, frame in rng.sample(FRAMES, count):
        speaker, proposal = rng.choice(speakers), rng.choice(book["proposals"])
        own = {speaker["id"]} | speaks[speaker["id"]]
        other = rng.choice([p for p in parties if p not in own] or list(parties))
        phrase = str(rng.choice([proposal["name"], *(proposal.get("phrases") or [])]))
        condition, need = rng.choice(CONDITIONS), rng.choice(NEEDS)
        words = {"S": speaker["name"], "O": parties[other], "P": phrase, "K": condition, "N": need}
        marked = "".join(words.get(t, t) for t in _tokens(frame))
        text, roles = before_end(*unmarked(marked))
        hangs = condition if " K" in frame or '"K' in frame else _need(text, need)
        coding = Coding(proposal["id"], other, stance, act, basis == "ascribed", [hangs] if stance == "conditional" else [])
        codings = [] if stance == "none" else [coding]
        found.append(Statement(dispute, text, roles, codings, own, mentions(text, called)))
    return found


def _tokens(frame):
    """A frame cut so that its single capitals stand alone."""
    out, word = [], ""
    for i, c in enumerate(frame):
        before, after = frame[i - 1:i], frame[i + 1:i + 2]
        if c in "SOPKN" and not before.isalpha() and not after.isalpha():
            out += [word, c]
            word = ""
        else:
            word += c
    return [*out, word]


def _need(text, need):
    for connective in ("only if ", "unless ", "If ", "if "):
        if connective + need in text:
            return connective + need
    return need
