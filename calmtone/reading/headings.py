"""Lines that name what follows: Markdown headings, short titles, mail headers, rules."""

from __future__ import annotations

import re

from calmtone.reading.abbreviations import STARTERS
from calmtone.reading.lines import Line
from calmtone.reading.word_sets import word_set

__all__ = ["is_heading", "is_mail_header"]

_MARKED = re.compile(r"(?:#{2,6}\s+\S|#\s+\D)")
_RULE = re.compile(r"([-*_=~–—])(?:\s?\1){2,}")
_TITLE = re.compile(r"(?:\*\*|__)?([A-Z0-9][^:*.!?,;]{0,38}?)\s?(?::(?:\*\*|__)?|(?:\*\*|__):?)")
_MAIL_HEADER = re.compile(r"(?:subject|to|from|cc|bcc|date|sent)\s?:\s*\S.*", re.I)
_MAIL_SUBJECT = re.compile(r"(?:re|aw|fwd?|sub|betreff)\s?:\s*\S(?:(?![.!?]\s).)*", re.I)
_TITLE_WORDS = word_set(
    "a about all and at by follow for from full get give how in it need next of on open order or",
    "other our pick refund refunds report same start still the then this to track update upgrade",
    "what what's where with without work you your see log reset sign use next return email contact",
    "call change attached because before after during link",
)
# "For the last time:" names nothing; it is heat, and a rewrite must be able to reach it.
_HEATED = word_set(
    "time times again listen read last once slowly warning please you're hello seriously honestly",
    "look really now sorry finally ever facts truth spoiler newsflash reality hint wow guess",
    "clearly obviously short simple simply",
)
_ASKING = frozenset({"what", "how", "where", "when"})
_LONGEST = 150
_MOST_WORDS = 5


def is_heading(lines: list[Line], index: int) -> bool:
    r"""Return whether a line is a heading or a rule.

    :param lines: the draft's lines.
    :param index: which of them.

    >>> from calmtone.reading.lines import read_lines
    >>> drafts = ("## Steps", "Next steps:\n1. Go", "Read it:\n1. Go")
    >>> [is_heading(read_lines(draft), 0) for draft in drafts]
    [True, True, False]
    """
    text = lines[index].text
    if len(text) > _LONGEST:
        return False
    if _MARKED.match(text) or _RULE.fullmatch(text):
        return True
    title = _TITLE.fullmatch(text)
    if not title or not any(line.text for line in lines[index + 1 : index + 4]):
        return False
    words = title[1].lower().replace("’", "'").split()
    if len(words) > _MOST_WORDS or any(word in _HEATED for word in words):
        return False
    if "you" in words[:1] + words[-1:] or ("you" in words and words[0] not in _ASKING):
        return False
    return not any(word in STARTERS - _TITLE_WORDS for word in words)


def is_mail_header(lines: list[Line], index: int) -> bool:
    r"""Return whether a line at the top of a draft is one such as ``Subject: Your order``.

    >>> from calmtone.reading.lines import read_lines
    >>> is_mail_header(read_lines("Subject: Your order\n\nIt's late."), 0)
    True
    """
    text = lines[index].text
    if len(text) > _LONGEST or not any(line.text for line in lines[index + 1 : index + 6]):
        return False
    return bool(_MAIL_HEADER.fullmatch(text) or _MAIL_SUBJECT.fullmatch(text))
