"""A draft as the phrase patterns see it: the same length, with look-alikes made equal.

Apostrophes and quotation marks become straight, blanks become spaces, a line break inside a
sentence becomes a space, and what isn't the writer's own voice (links, code, placeholders,
quoted lines, longer quotations) becomes a filler that no pattern matches. Offsets stay.
"""

from __future__ import annotations

import regex

__all__ = ["FILLER", "collapsed", "folded", "view_of"]

FILLER = "\ufffc"

_APOSTROPHES = "\u2019\u2018\u02bc\uff07\u00b4\u201b"
_QUOTATION_MARKS = "\u201c\u201d\u201e\u201f\uff02\u00ab\u00bb"
_BLANK = "\t\v\f\u00a0\u1680\u2007\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_FOLDED = str.maketrans(
    _APOSTROPHES + _QUOTATION_MARKS + _BLANK,
    "'" * len(_APOSTROPHES) + '"' * len(_QUOTATION_MARKS) + " " * len(_BLANK),
)
_REPORTED = (
    r"wrote|write|says|said|saying|asked|reads?|message|error|titled|subject(?: line)?|named|called"
    r"|labelled|labeled|options?|shows?|showing|displays?|displayed|status|marked(?: as)?|phrase"
    r"|sentence|words?|quote|query|search(?:ed)?(?: for)?"
)
# Each pattern is tried only where its sign is in the text: most drafts hold none of them.
_NOT_THE_WRITER = tuple(
    (sign, regex.compile(pattern, regex.MULTILINE | regex.IGNORECASE))
    for sign, pattern in (
        ("```", r"```(?s:.*?)```"),
        ("`", r"`[^`\n]{1,200}`"),
        ("://", r"(?<!\w)https?://\S++"),
        ("www.", r"(?<!\w)www\.\S++"),
        ("@", r"(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++"),
        ("{{", r"\{\{[^{}\n]{1,100}\}\}"),
        (">", r"^ *+>[^\n]*+"),
        ('"', r'(?<!\w)"(?=(?:[^"\n ]*+ ){3})[^"\n]{1,400}"'),
        ('"', rf'(?<=\b(?:{_REPORTED})[ :,]{{0,2}})"[^"\n]{{1,400}}"'),
    )
)
_SOFT_BREAK = regex.compile(r"(?<=[^\s.!?:])\r?\n(?= *+[a-z])")
_BLANKS = regex.compile(r"  ++")


def folded(text: str) -> str:
    r"""Return a text of the same length with straight quotes and plain spaces.

    >>> folded("don\u2019t\tgo")
    "don't go"
    """
    return text.translate(_FOLDED)


def view_of(text: str) -> str:
    """Return the text as the patterns see it, each character in its old place.

    >>> view_of("See https://a.example, it\u2019s there") == f"See {FILLER * 18} it's there"
    True
    """
    seen = folded(text)
    for sign, pattern in _NOT_THE_WRITER:
        if sign in seen:
            seen = pattern.sub(_filled, seen)
    return str(_SOFT_BREAK.sub(_blanked, seen)) if "\n" in seen else seen


def collapsed(view: str) -> str:
    """Return a lower-case view with single spaces, to look literals up in (offsets are lost).

    >>> collapsed("You  SHOULD")
    'you should'
    """
    return str(_BLANKS.sub(" ", view.lower()))


def _filled(match: regex.Match[str]) -> str:
    return FILLER * len(match[0])


def _blanked(match: regex.Match[str]) -> str:
    return " " * len(match[0])
