"""Names: people, companies, products, plans, places, laws, feasts, interface labels.

There is no model here: capitals say what may be a name, and position, word lists and neighbours
say what is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.firm_names import find_firms
from calmtone.reading.facts.fixed_names import FIXED_NAMES
from calmtone.reading.facts.lower_names import find_lower_names
from calmtone.reading.facts.name_models import with_model
from calmtone.reading.facts.name_runs import runs_of, split_run
from calmtone.reading.facts.name_tokens import (
    ENUMERATION,
    Token,
    tokens_of,
)
from calmtone.reading.facts.quotes import THING
from calmtone.reading.facts.shouted import calmed
from calmtone.reading.facts.spans import Lazy, Span
from calmtone.reading.facts.versions import SYSTEM
from calmtone.reading.facts.words import (
    ACRONYMS,
    ALSO_GIVEN,
    GROUPS,
    JOINERS,
    KNOWN,
    PLACES,
    ROLES,
    SECTIONS,
    TITLES,
    VENUES,
    ZONES,
    is_given,
    is_listed,
    is_ordinary,
)

__all__ = ["find_names"]

_FOLLOWS_NAME = Lazy(
    r"^(?:['\u2019]s\b|,? ?(?:is|was|has|had|will|won't|isn't|wasn't|can|can't|could"
    r"|would|said|says|told|called|did|does"
    r"|didn't|doesn't|hasn't|took|gave|sent|sold|might|must|should|may|cannot"
    r"|shouldn't|from (?:the|our|us|[A-Z]\w+)"
    r"|gives|gets|makes|takes|requires|already|charges?|charged|needs?|wants?|refunds?"
    r"|lost|owns|confirmed|in [A-Z]\w+|and [A-Z]|[a-z]{3,}ed"
    r"|(?:usually|always|never|still|also|only|just|now|currently|really|normally|often|sometimes"
    r"|probably|definitely|actually|simply|generally|rarely) [a-z]+(?:s|ed|n['\u2019]t))\b)"
)
_SIGNATURE = Lazy(r", [a-z][\w &-]{1,30}\s*")
_ABSTRACT = Lazy(
    r"(?:[ts]ion|ment|ness|[ai]bility|ity|[ae]nce|ously|ally|fully|less|able|ible|logy|graphy|ship"
    r"|hood)s?$"
)
_NUMBERED = Lazy(r" (?:#?\d|[A-Z]\b|#?[A-Z]{1,4}[-/]?\d)")
_GREETING = Lazy(r"(?:^|\n)[ \t]*(?:Dear|Hi|Hello|Hey) $")
_POINTING = frozenset({
    "that", "this", "these", "those", "what", "how", "why", "when", "where",
    "no", "not", "never", "every", "each", "it", "is", "are", "do", "does",
})  # fmt: skip
_SOFTWARE = Lazy(SYSTEM)
_LABELLED = Lazy(rf"\b{THING},? $")
_PLAN = Lazy(r" (?:plan|tier|package|bundle|membership|subscription)\b")


def find_names(text: str) -> Iterator[Span]:
    """Yield the names in a text.

    >>> text = "Hi Tom, Royal Mail has it. Ask Mr Adeyemi in Leeds about the Pro plan and VAT."
    >>> sorted({text[span.start : span.end] for span in find_names(text)})
    ['Adeyemi', 'Leeds', 'Pro', 'Royal Mail', 'Tom', 'VAT']
    """
    text = calmed(text)
    for pattern in FIXED_NAMES:
        yield from pattern.spans(text, "model")
    yield from find_firms(text)
    tokens = tokens_of(text)
    known = {
        token.lower
        for token in tokens
        if token.capital and not token.initial and not token.shouted and not is_ordinary(token.text)
    }
    for run in runs_of(text, tokens):
        yield from _named(text, run, known)
    yield from find_lower_names(text, tokens, known)


def _named(text: str, run: list[Token], known: set[str]) -> Iterator[Span]:
    """Yield the name or names in a run of capitalised words."""
    titled = False
    while run and (run[0].lower in TITLES or _is_spare_start(text, run, known)):
        titled = titled or run[0].lower in TITLES
        run = run[1:]
    if titled and run and not run[0].text.isupper():
        yield Span(run[0].start, _surname_end(run), "model")
    for part in split_run(text, run):
        if part and _is_name(text, part, known, titled):
            end = with_model(text, part)
            strong = end > part[-1].end or _is_quoted_person(text, part)
            yield Span(part[0].start, end, "model" if strong else "name")


def _surname_end(run: list[Token]) -> int:
    return run[min(len(run), 3) - 1].end


def _is_spare_start(text: str, run: list[Token], known: set[str]) -> bool:
    """Whether the run's first word owes its capital to its position: "Call Marta"."""
    first = run[0]
    if first.lower in ("the", "our", "your", "a", "an", "my"):
        return True
    if first.lower in VENUES and len(run) > 1 and not is_ordinary(run[-1].text):
        return False
    if len(run) < 2 or not first.initial or text[first.end : run[1].start] == " & ":
        return False
    if _PLAN.match(text, run[-1].end) and ENUMERATION.search(text[: first.start][-30:]):
        return False
    if first.lower == "team" and not is_ordinary(run[1].text):
        return False
    if first.lower in known or (first.lower in KNOWN and not is_ordinary(first.text)):
        return False
    return is_ordinary(first.text) or first.lower in ROLES


def _is_quoted_person(text: str, part: list[Token]) -> bool:
    """Whether a name stands alone in quotation marks, so that it is a name rather than a label."""
    marks = "\"'\u2018\u2019\u201c\u201d"
    around = text[max(0, part[0].start - 1) : part[0].start], text[part[-1].end : part[-1].end + 1]
    if not all(mark and mark in marks for mark in around):
        return False
    if _LABELLED.search(text[max(0, part[0].start - 24) : part[0].start - 1]):
        return False
    alone = part[0]
    sure = alone.lower in KNOWN and not is_ordinary(alone.text)
    several = len(part) > 1 or ". " in alone.text
    return (several or sure) and not all(is_ordinary(token.text) for token in part)


def _is_name(text: str, part: list[Token], known: set[str], titled: bool) -> bool:
    words = [token.lower for token in part]
    if all(token.lower in ROLES or token.text in JOINERS for token in part):
        return False
    first = part[0]
    if words[-1] in ROLES and len(part) > 1 and _is_line(text, part):
        return not all(is_ordinary(word) for word in words)
    if words[-1] in SECTIONS and _is_section(text, part):
        return False
    if words[-1] in GROUPS and all(is_ordinary(word) for word in words):
        return False
    if len(part) == 1 and not _SOFTWARE.fullmatch(first.text) and _is_numbered(text, first):
        return False
    if len(part) > 1 and words[0] in _POINTING and all(is_ordinary(word) for word in words):
        return False
    if len(part) > 1:
        ordinary = all(is_ordinary(token.text) for token in part)
        return not (ordinary and first.initial) and not (ordinary and len(part) > 4)
    if not titled and (_is_role_greeted(text, first) or _is_label(text, first)):
        return False
    if titled or not first.initial or first.text in ZONES:
        return True
    return _is_name_at_start(text, first, known)


def _is_role_greeted(text: str, token: Token) -> bool:
    """Whether a greeting goes to people by what they are: "Dear Residents"."""
    if not _GREETING.search(text[max(0, token.start - 16) : token.start]):
        return False
    return is_ordinary(token.text) and token.lower not in KNOWN and token.lower not in ALSO_GIVEN


def _is_label(text: str, token: Token) -> bool:
    """Whether a word labels what follows it in a line of several: "... / Priority: low"."""
    if not is_ordinary(token.text) or not text.startswith(":", token.end):
        return False
    return text[: token.start].rstrip()[-1:] in (
        "/",
        "|",
        "\u00b7",
        "\u2022",
        "-",
        "\u2013",
        "\u2014",
    )


def _is_section(text: str, part: list[Token]) -> bool:
    """Whether a closing line names a section of a firm: "Nodal Desk", "Goods In, Cork"."""
    opens = text[: part[0].start][-1:] == "\n" and text[part[-1].end :][:1] in ("", "\n", "\r", ",")
    plain = all(is_ordinary(token.text) or token.lower in ROLES | SECTIONS for token in part)
    return opens and len(part) < 4 and plain


def _is_line(text: str, part: list[Token]) -> bool:
    """Whether a run is a line of its own."""
    before, after = text[: part[0].start][-1:], text[part[-1].end :][:1]
    return before in ("", "\n") and after in ("", "\n", "\r")


def _is_numbered(text: str, token: Token) -> bool:
    """Whether a word is no name because a number follows it: "Terminal 5", "Order PR-88120"."""
    following = _NUMBERED.match(text, token.end)
    if not following:
        return False
    return token.lower in PLACES or (is_ordinary(token.text) and following[0][-1].isdigit())


def _is_name_at_start(text: str, token: Token, known: set[str]) -> bool:
    """Whether a lone word at a sentence's start is surely a name."""
    if ". " in token.text:
        return True
    if token.text.isupper():
        return token.text in ACRONYMS or (not token.shouted and not is_ordinary(token.text))
    if token.lower in KNOWN and not is_listed(token.text):
        return not text.startswith(" it", token.end)
    if is_ordinary(token.text):
        return False
    if _ABSTRACT.search(token.lower) and len(token.lower) > 7 and token.lower not in KNOWN:
        return False
    if text[token.end : token.end + 3] == " it":
        return False
    if token.lower in KNOWN or token.lower in known or re.search("[a-z][A-Z]", token.text):
        return True
    if is_given(token.text):
        return True
    after = text[token.end : token.end + 40]
    if not after.strip() and token.start > 40:
        return True
    if re.match(r"(?:, |,\n|,$)", after) and not text[: token.start].strip():
        return True
    if token.lower.endswith(("ed", "ing")):
        return False
    return bool(_FOLLOWS_NAME.search(after)) or _is_signature(text, token)


def _is_signature(text: str, token: Token) -> bool:
    """Whether a word opens a closing line that says who writes: "Kelsey, front desk"."""
    opens = text[: token.start][-1:] == "\n"
    return opens and _SIGNATURE.fullmatch(text, token.end) is not None
