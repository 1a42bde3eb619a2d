"""Code: in backticks, in fences, or recognisable by form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.spans import Lazy, Span

__all__ = ["TAGS", "find_code"]

_FENCE = Lazy(r"^[ \t]*(```|~~~)[^\n`]*\n(.*?)\n?[ \t]*^[ \t]*\1", re.MULTILINE | re.DOTALL)
_FENCE_INLINE = Lazy(r"```(?:[a-z]+\n)?\s*([^`]{1,4000}?)\s*```")
_BACKTICKS = Lazy(r"(?<!`)(`{1,2})(?!`)([^`\n]{1,300})\1(?!`)")
TAGS = (
    "a abbr article aside b body br button code div em footer form h1 h2 h3 h4 head"
    " header hr html i"
    " iframe img input label li link main meta nav ol option p pre script section"
    " select span strong"
    " style sub sup table tbody td textarea th thead title tr u ul video"
)
"""Names of HTML tags."""

_KEY = (
    "(?:Ctrl|Control|Cmd|Alt|AltGr|Shift|Strg|Command|Option|Opt|Windows|Win|Meta|Super|Fn"
    "|Power|Volume (?:Up|Down))"
)
_IDENTIFIERS = Lazy(
    rf"(?<![\w./\\-])(?:[A-Za-z]\w{{0,60}}(?:\.\w{{1,60}}){{0,6}}\(\)"
    rf"|--[a-z][\w-]{{1,40}}(?:=[\w./-]+)?(?!\w)"
    rf"|[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+(?![\w@#.]|\\)"
    rf"|[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+(?=\.(?:\s|$))"
    rf"|(?:{_KEY}|[⌘⌥⇧⌃])(?: ?[+-] ?(?:{_KEY}|Del(?:ete)?|Esc(?:ape)?|Enter|Return"
    rf"|Tab|Space(?:bar)?|Home|End|Backspace|Insert|Ins|PgUp|PgDn|Up|Down|Left|Right|click"
    rf"|PrtSc|Break|Pause|Plus|Minus|Volume (?:Up|Down)|Power|Side|F\d{{1,2}}"
    rf"|[A-Z0-9])(?!\w)){{1,3}}"
    rf"|[⌘⌥⇧⌃]+[A-Z0-9](?!\w)"
    rf"|[a-z]{{2,20}}(?:[A-Z][a-z]{{1,20}}){{1,4}}(?![\w@#])"
    rf"|[a-z]\w{{1,20}}(?:\.[a-z][a-z_-]{{1,20}}){{2,5}}(?![\w@/-]|\.\w)"
    rf"|(?:[A-Z][a-z]{{1,20}}){{1,5}}(?:Error|Exception)(?![\w@#])"
    rf"|[a-z][a-z_]{{1,30}}=(?:[\w./-]*\w|\"[^\"\n]{{0,40}}\")"
    rf"|</?(?:{TAGS.replace(' ', '|')})(?: [^<>\n]{{0,80}})?/?>)",
    ahead=r"[(_<=+⌘⌥⇧⌃]|--|[a-z][A-Z]|[a-z] ?-[A-Z]|[a-z]\.[a-z]",
)
_BRANCH = Lazy(r"(?i:\bbranch )((?:[\w-]+/)+[\w.-]*\w)", clues=("branch",))
_KEYWORD = Lazy(
    r"\b(?:(?:[Rr]eply|[Tt]ext|[Ss]end|[Tt]ype|[Ee]nter)(?:ing)?(?: with)?(?: the word)?"
    r"|the word|keyword) (?!(?:PIN|OTP|CVV|CVC|SMS|PDF|IBAN|VAT|NOT|ID|NOTHING|YOUR|ALL|THE|ANY"
    r"|EVERY|US|ME|IT|THIS|THAT|URL|SKU)\b)([A-Z]{3,12}|(?:NO|GO|ON|OK)(?= to \d))\b",
    clues=("reply", "replying", "text", "send", "type", "enter", "word"),
)
_HEADER = Lazy(r"(?<![\w-])X(?:-[A-Z][a-z]+){1,4}(?![\w-])", clues=("x-",))


def find_code(text: str) -> Iterator[Span]:
    """Yield code: backticked, fenced, or recognisable by form.

    >>> text = "Run `npm ci`, set max_retries, press Ctrl+Shift+R, reply STOP."
    >>> [text[span.start : span.end] for span in find_code(text)]
    ['npm ci', 'max_retries', 'Ctrl+Shift+R', 'STOP']
    """
    if "`" in text or "~~~" in text:
        yield from _FENCE.spans(text, "code", 2)
        yield from _FENCE_INLINE.spans(text, "code", 1)
        for match in _BACKTICKS.finditer(text):
            inner = match[2].strip()
            start = match.start(2) + match[2].find(inner) if inner else 0
            if inner:
                yield Span(start, start + len(inner), "code")
    yield from _BRANCH.spans(text, "code", 1)
    for pattern, group in ((_IDENTIFIERS, 0), (_KEYWORD, 1), (_HEADER, 0)):
        yield from pattern.spans(text, "token", group)
