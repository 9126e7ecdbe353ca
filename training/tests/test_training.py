"""python -m unittest discover -s tests: the parts that need no trained network. Texts are our own."""
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from parley_training import batches, clean, corpus, decode, infer, model, score, windows, wordpiece  # noqa: E402

TEXT = ("“We will not sign,” Minister Okoye said. “Ask me in May.”\n\n"
        "Her deputy denied that a date had been agreed.")
LETTERS = {**{c: 200 + k for k, c in enumerate("abcdefghijklmnopqrstuvwxyz“”.,'\"")},
           **{"##" + c: 300 + k for k, c in enumerate("abcdefghijklmnopqrstuvwxyz")}}


def span(words):
    start = TEXT.index(words)
    return start, start + len(words)


GOLD = [corpus.Attribution([span("Minister Okoye")], [span("said")],
                           [span("“We will not sign,”"), span("“Ask me in May.”")]),
        corpus.Attribution([span("Her deputy")], [span("denied")], [span("that a date had been agreed")])]


def perfect(document):
    """The scored window of a network that knows the answer."""
    numbers = list(range(len(document.encoded.segments)))
    place = windows.layout(numbers, document.encoded.segments)
    row = batches._row(document, numbers)
    tags = np.full((len(place), len(windows.TAGS)), -20.0)
    known = np.zeros(len(place), int)
    known[row["word_at"]] = row["word_tag"]
    tags[np.arange(len(place)), known] = 20
    pointers = np.full((3, len(place), len(place)), -20.0)
    for k, name in enumerate(model.POINTERS):
        for i, target in enumerate(row[name]):
            if target != windows.IGNORE:
                pointers[k, i, target] = 20
    return infer._scored(document.encoded, numbers, numbers, place, tags, pointers)


class Decoding(unittest.TestCase):
    def test_perfect_scores_give_back_the_annotation(self):
        document = batches.Prepared(corpus.Document("t", "", TEXT, GOLD), LETTERS, {})
        step = decode.constrained(np.zeros((7, 7)))
        found = decode.decode(TEXT, [perfect(document)], step, decode.Settings())
        scorer = score.Scorer()
        scorer.add(TEXT, GOLD, found)
        summary = scorer.summary()
        self.assertEqual([summary[k][2] for k in ("source", "cue", "content", "detect", "exact", "who")], [1.0] * 6)

    def test_no_inside_tag_without_its_beginning(self):
        scores = np.zeros((3, 7))
        scores[:, 6] = 5
        tags = decode.viterbi(scores, decode.constrained(np.zeros((7, 7))))
        self.assertEqual(tags, [5, 6, 6])

    def test_marginals_sum_to_one(self):
        scores = np.random.default_rng(1).normal(size=(9, 7))
        chance = decode.marginals(scores, decode.constrained(np.zeros((7, 7))))
        np.testing.assert_allclose(chance.sum(1), 1, atol=1e-9)
        self.assertLess(chance[0, 2], 1e-9)


class Words(unittest.TestCase):
    def test_offsets_are_those_of_the_text(self):
        text = "  Café\u00a0don't"
        p = wordpiece.pieces(text, 0, len(text), LETTERS)
        self.assertEqual([text[a:b] for a, b in zip(p.start, p.end)][:4], ["C", "a", "f", "é"])
        self.assertEqual(int(p.first.sum()), 4)

    def test_an_accent_belongs_to_the_letter_before_it(self):
        self.assertEqual(wordpiece.words("Jose\u0301\u0323, \u0301no", 0, 11),
                         [("jose", 0, 6), (",", 6, 7), ("no", 9, 11)])

    def test_two_apostrophes_are_a_quotation_mark(self):
        states = wordpiece.quote_states(wordpiece.words("''no'' it's", 0, 11))
        self.assertEqual(states, [2, 2, 1, 2, 2, 0, 0, 0])

    def test_case(self):
        self.assertEqual([wordpiece.case_of(w) for w in ("1", "no", "No", "NO", "McCoy", "A")], [0, 1, 2, 3, 4, 2])

    def test_window_never_cuts_a_segment(self):
        segments = [(0, 90), (90, 180), (180, 300)]
        self.assertEqual(windows.pack(segments, 200), [[0, 1], [2]])
        self.assertEqual(windows.with_context([1], segments, 200), [0, 1])


class Reading(unittest.TestCase):
    def test_broken_lines_are_passed_over(self):
        with tempfile.NamedTemporaryFile("w", suffix=".ann", delete=False) as f:
            f.write("T1\tCue 0 4\tsaid\nThe rest of a broken line\nT2\tContent 5 9;11 12\tyes\nE1\tCue:T1 Content:T2 X:T9\n")
        found = corpus.read_ann(f.name)
        Path(f.name).unlink()
        self.assertEqual(found, [corpus.Attribution([], [(0, 4)], [(5, 9), (11, 12)], "E1")])


class Cleaning(unittest.TestCase):
    def test_closing_mark_joins_the_content(self):
        text = "he said “never.” Then"
        self.assertEqual(clean.contents(text, [(8, 14)]), [(8, 16)])


if __name__ == "__main__":
    unittest.main()
