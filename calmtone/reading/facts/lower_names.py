"""Names that a draft writes without a capital: "hey hannah", "ur parcel is w/ evri"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from calmtone.reading.facts.calendar_words import MONTHS
from calmtone.reading.facts.name_tokens import Token
from calmtone.reading.facts.spans import Lazy, Span
from calmtone.reading.facts.words import (
    ALSO_WORDS,
    JOINERS,
    KNOWN,
    NEVER,
    ROLES,
    TITLES,
    is_given,
    is_ordinary,
)

__all__ = ["find_lower_names"]

_GREETED = Lazy(
    r"(?:^|\n)[ \t]*(?:hi|hey|hiya|heya|hello|dear|yo|morning|evening|afternoon|sorry|thanks),? "
    r"([^\W\d_]{2,20})(?=[ \t]*(?:[,\n!.]|$))",
    clues=("hi", "hey", "hello", "dear", "yo", "morning", "evening", "afternoon", "sor", "thanks"),
)
_SIGNED = Lazy(
    r"\n[ \t]*[-~\u2013\u2014]?[ \t]*([^\W\d_]{2,20})(?: @ ([^\W\d_]{2,30})|, [a-z ]{2,30})?"
    r"(?: x{1,3})?\s*\Z"
)
_DOMAIN = Lazy(
    r"(?:[@/.]|(?<![\w]))([a-z][a-z0-9-]{3,40})\.[a-z]{2,}(?=[\s/.,;:!?)]|$)", clues=(".",)
)
_SOFTWARE = Lazy(
    r"(?<![\w./-])(?:nginx|apache|redis|docker|postgres|postgresql|mysql|mariadb|python|npm|pip"
    r"|curl|openssl|android|ios|macos|windows|chrome|firefox|safari|php|java|wordpress"
    r"|ubuntu|debian)"
    r"(?= v?\d)",
    digit=True,
)


def find_lower_names(text: str, tokens: Sequence[Token], known: Set[str]) -> Iterator[Span]:
    r"""Yield lower-case names that a list, a greeting, a signature or the text itself gives away.

    :param text: the text.
    :param tokens: its words.
    :param known: names that the text writes with a capital, in lower case.

    >>> from calmtone.reading.facts.name_tokens import tokens_of
    >>> text = "hey hannah\n\nur bill is at pay.citypark.example, citypark or paypal\n\njas"
    >>> found = find_lower_names(text, tokens_of(text), set())
    >>> sorted({text[span.start : span.end] for span in found})
    ['citypark', 'hannah', 'jas', 'paypal']
    """
    known = {name for name in known if len(name) > 2 and name.isalpha()} | _sites(text)
    titled = False
    for token in tokens:
        word = token.lower
        if token.text.islower() and not _is_plain(word):
            word = word.removesuffix("'s").removesuffix("\u2019s")
            listed = word in known or word in KNOWN or is_given(word)
            if listed or (titled and len(word) > 2):
                owned = token.text.endswith(("'s", "\u2019s"))
                yield Span(token.start, token.end - 2 * owned, "name")
        titled = word in TITLES and token.text.islower()
    for pattern in (_GREETED, _SIGNED):
        for match in pattern.finditer(text):
            for group in range(1, (match.lastindex or 0) + 1):
                if match[group] and _is_odd(match[group]):
                    yield Span(*match.span(group), "name")
    yield from _SOFTWARE.spans(text, "name")


def _is_plain(word: str) -> bool:
    """Whether a lower-case word is an ordinary one, or has its place in a date or a name."""
    return is_ordinary(word) or word in JOINERS or word in (NEVER | ALSO_WORDS) or word in MONTHS


def _sites(text: str) -> set[str]:
    """Return the names of the sites that a text links to: "citypark" of pay.citypark.example."""
    return {match[1] for match in _DOMAIN.finditer(text)}


def _is_odd(word: str) -> bool:
    return word.islower() and not is_ordinary(word) and word not in ROLES and word not in TITLES
