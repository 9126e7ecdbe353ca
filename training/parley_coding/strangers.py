"""Statements of real news that mean no proposal of any codebook here: what the coder is to leave alone."""
import random
import re

from parley_training import corpus

from .disputes import CONTENT, CONTEXT, CUE, SOURCE, Dispute, Statement, mentions, names, targets

BEFORE = 300  # characters that are read before a statement
LONGEST = 500


def strangers(folder, books, count, seed):
    """Disputes of one statement each, drawn from a folder of annotated news, beside a codebook drawn for it.

    Every second codebook is the first of `books`.
    """
    rng = random.Random(seed)
    found = [s for d in corpus.read_corpus(folder, all_annotators=False) for s in _statements(d, rng)]
    rng.shuffle(found)
    read = [(targets(b), names(b)) for b in books]
    made = []
    for number, (text, roles) in enumerate(found[:count]):
        aims, called = read[0] if number % 2 else rng.choice(read)
        statement = Statement(f"news {number}", text, roles, [], set(), mentions(text, called))
        made.append(Dispute(statement.dispute, aims, [statement]))
    return made


def _statements(document, rng):
    """Every second one with what stands before its paragraph, too."""
    for a in document.attributions:
        marks = [(CONTENT, a.content), (SOURCE, a.source), (CUE, a.cue)]
        spans = [(begin, end) for _, ranges in marks for begin, end in ranges or []]
        first, last = min(s[0] for s in spans), max(s[1] for s in spans)
        if last - first > LONGEST or not a.content:
            continue
        paragraph = document.text.rfind("\n", 0, first) + 1
        begin = _sentence(document.text, max(rng.choice((0, paragraph)), first - BEFORE), first)
        ends = re.compile(r"[.!?][\"”’']*(?=\s|$)|\n").search(document.text, last)
        end = min(ends.end() if ends else last, last + BEFORE)
        roles = [CONTEXT] * (end - begin)
        for role, ranges in marks:
            for a1, b1 in ranges or []:
                roles[a1 - begin:b1 - begin] = [role] * (b1 - a1)
        yield document.text[begin:end], roles


def _sentence(text, begin, first):
    """The next beginning of a sentence, if there is one before `first`."""
    if begin == 0 or text[begin - 1] == "\n":
        return begin
    found = re.compile(r"(?<=[.!?”\"])\s+(?=\S)|\n+").search(text, begin, first)
    return found.end() if found else first
