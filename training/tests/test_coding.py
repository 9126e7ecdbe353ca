"""python -m unittest discover -s tests: what the coder's training does with proposals. Needs no trained network."""
import random
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from parley_coding import disputes, readings, wordings  # noqa: E402

BOOK = {"proposals": [{"id": "ferry", "name": "a night ferry", "description": "A boat leaves at ten each night.",
                       "phrases": ["late boat", "ten o'clock sailing", "sailing by night", "night boat", "the late one"]}]}
RETOLD = {"ferry": {"name": "crossing after dark", "description": "One departure late in the evening.",
                    "phrases": ["evening crossing", "last departure", "after-dark service", "crossing at ten"]}}


class Wordings(unittest.TestCase):

    def told(self, otherwise, times=200):
        rng, [target] = random.Random(1), disputes.targets(BOOK, otherwise)
        found = [disputes.Dispute("ferry", [target], [])]
        return [wordings.reworded(found, rng)[0].targets[0] for _ in range(times)]

    def test_a_proposal_stays_itself_and_is_told_in_many_ways(self):
        told = self.told({})
        own = {BOOK["proposals"][0]["name"], *BOOK["proposals"][0]["phrases"]}
        self.assertEqual({t.id for t in told}, {"ferry"})
        self.assertGreater(len({t.text for t in told}), 100)
        for t in told:
            self.assertLessEqual(set(t.phrases), own)
            self.assertEqual(len(set(t.phrases)), len(t.phrases))
            self.assertTrue(all(p in t.text for p in t.phrases))

    def test_another_teams_words_are_used_alone_and_beside_its_own(self):
        told = self.told(RETOLD)
        own, other = {"a night ferry", "late boat", "night boat"}, {"crossing after dark", "last departure", "crossing at ten"}
        self.assertTrue(any(own & set(t.phrases) and other & set(t.phrases) for t in told))
        self.assertTrue(any(other & set(t.phrases) and "boat" not in t.text for t in told))

    def test_one_with_next_to_no_phrases_is_told_as_it_is(self):
        [target] = disputes.targets({"proposals": [{"id": "x", "name": "a pause", "phrases": ["truce"]}]})
        self.assertIs(wordings.reworded([disputes.Dispute("x", [target], [])], random.Random(1))[0].targets[0], target)


class Readings(unittest.TestCase):

    def test_what_stands_before_goes_and_names_move_with_the_words(self):
        before, own = "The isles met on Monday. ", "Ana Ruiz said no."
        text = before + own
        roles = [disputes.CONTEXT] * text.index("no") + [disputes.CONTENT] * 3
        at = text.index("Ana")
        statement = disputes.Statement("d", text, roles, [], set(), [(4, 9, {"isles"}), (at, at + 8, {"ana"})])
        alone = readings.without_before(statement)
        self.assertEqual(alone.text, own)
        self.assertEqual(alone.mentions, [(0, 8, {"ana"})])
        self.assertEqual(len(alone.roles), len(own))


if __name__ == "__main__":
    unittest.main()
