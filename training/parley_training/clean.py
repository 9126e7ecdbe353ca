"""The ends of contents, in the text itself: the marks that close quotations."""
import re

WORD = re.compile(r"\w", re.UNICODE)
MARKS = (("“", "”"), ("\"", "\""), ("''", "''"))


def opens_quoted(text, start):
    """Whether a double quotation mark stands at `start` or right before it."""
    around = text[max(0, start - 2):start + 2]
    return any(opening in around for opening, _ in MARKS)


def contents(text, ranges):
    """Cleaned contents; those without a word are dropped."""
    return [(a, _closed(text, a, b)) for a, b in ranges if WORD.search(text, a, b)]


def _closed(text, start, end):
    """The end, moved past a mark right after it that closes a quotation opened inside the range."""
    inside, after = text[start:end], text[end:end + 3]
    for opening, closing in MARKS:
        if opening == closing:
            is_open = inside.count(opening) % 2 == 1
        else:
            is_open = inside.count(opening) > inside.count(closing)
        if is_open and re.match("[.,!?]?" + closing, after):
            return end + after.index(closing) + len(closing)
    return end
