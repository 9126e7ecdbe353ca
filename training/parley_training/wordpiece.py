"""WordPiece as uncased BERT does it, with the code-point offsets of every piece.

Besides its id each piece carries a *shape*: how its word is written (case) and whether it
stands inside double quotation marks, both of which an uncased vocabulary cannot see.
"""
import json
import unicodedata
from dataclasses import dataclass

import numpy as np

PAD, UNK, CLS, SEP, MASK = 0, 100, 101, 102, 103
MAX_WORD = 100
CASES = 5  # no letters, lower, Capitalised, UPPER, miXed
OUTSIDE, INSIDE, MARK = 0, 1, 2
SHAPES = CASES * 3


@dataclass
class Pieces:
    """The pieces of a stretch of text. `first` marks the first piece of each word."""

    ids: np.ndarray
    start: np.ndarray
    end: np.ndarray
    first: np.ndarray
    shape: np.ndarray

    def __len__(self):
        return len(self.ids)


def load_vocab(tokenizer_json):
    """The vocabulary (piece -> id) of a tokenizer.json."""
    with open(tokenizer_json, encoding="utf-8") as f:
        return json.load(f)["model"]["vocab"]


def _is_punctuation(c):
    o = ord(c)
    if 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126:
        return True
    return unicodedata.category(c).startswith("P")


def _is_cjk(o):
    return (0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x2A6DF
            or 0x2A700 <= o <= 0x2B81F or 0x2B920 <= o <= 0x2CEAF
            or 0xF900 <= o <= 0xFAFF or 0x2F800 <= o <= 0x2FA1F)


def _dropped(c):
    """Characters that vanish without ending a word: controls, U+FFFD, combining marks."""
    if c in "\t\n\r":
        return False
    return c == "\ufffd" or unicodedata.category(c)[0] == "C"


def words(text, begin, end):
    """The words of text[begin:end] as (normalised, start, end): split at spaces and punctuation."""
    out, chars, start, last = [], [], 0, 0

    def close():
        if chars:
            out.append(("".join(chars), start, last))
            chars.clear()

    for i in range(begin, end):
        c = text[i]
        if c.isspace():
            close()
        elif _dropped(c):
            continue
        elif _is_punctuation(c) or _is_cjk(ord(c)):
            close()
            out.append((_normal(c), i, i + 1))
        else:
            normal = _normal(c)
            if normal and not chars:
                start = i
            if normal:
                chars.append(normal)
            if chars:  # an accent on its own belongs to the letter before it
                last = i + 1
    close()
    return [w for w in out if w[0]]


def _normal(c):
    """One character without accents, in lower case."""
    bare = "".join(d for d in unicodedata.normalize("NFD", c) if unicodedata.category(d) != "Mn")
    return bare.lower()


def _split_word(word, vocab):
    """[(id, from, to)] of one word, greedily longest first; one unknown piece if it cannot be built."""
    if len(word) > MAX_WORD:
        return [(UNK, 0, len(word))]
    out, at = [], 0
    while at < len(word):
        for to in range(len(word), at, -1):
            piece = vocab.get(("##" if at else "") + word[at:to])
            if piece is not None:
                out.append((piece, at, to))
                at = to
                break
        else:
            return [(UNK, 0, len(word))]
    return out


def case_of(raw):
    """How a word is written: 0 no letters, 1 lower, 2 Capitalised, 3 UPPER, 4 miXed."""
    letters = [c for c in raw if c.isalpha()]
    upper = [c for c in letters if c.isupper()]
    if not letters:
        return 0
    if not upper:
        return 1
    if len(upper) == len(letters) and len(letters) > 1:
        return 3
    return 2 if len(upper) == 1 and letters[0].isupper() else 4


def quote_states(found):
    """Per word OUTSIDE, INSIDE or MARK. Double quotation marks: “ ” " and two apostrophes ('')."""
    states, inside, skip = [], False, False
    for k, (word, start, end) in enumerate(found):
        if skip:
            states.append(MARK)
            skip = False
            continue
        pair = (word == "'" and k + 1 < len(found)
                and found[k + 1][0] == "'" and found[k + 1][1] == end)
        if word in "“”\"" or pair:
            states.append(MARK)
            inside = word == "“" or (word != "”" and not inside)
            skip = pair
        else:
            states.append(INSIDE if inside else OUTSIDE)
    return states


def pieces(text, begin, end, vocab):
    """The pieces of text[begin:end], which is taken as one paragraph (quotes do not pass its ends)."""
    rows = []
    found = words(text, begin, end)
    for (word, start, stop), state in zip(found, quote_states(found)):
        shape = case_of(text[start:stop]) + CASES * state
        same = stop - start == len(word)
        for n, (piece, a, b) in enumerate(_split_word(word, vocab)):
            span = (start + a, start + b) if same else (start, stop)
            rows.append((piece, *span, n == 0, shape))
    cols = list(zip(*rows)) if rows else [[]] * 5
    return Pieces(*(np.array(c, dtype=t) for c, t in zip(cols, (np.int64, np.int64, np.int64, bool, np.int64))))
