"""Slots to be filled, and wording recognisable as a template's."""

from __future__ import annotations

from collections.abc import Iterator

from calmtone.reading.facts.code import TAGS
from calmtone.reading.facts.spans import Lazy, Span

__all__ = ["find_placeholders"]

_PLACEHOLDERS = Lazy(
    r"(?=[{$*\[<#@(%\u00abX_~^|\u2039&:])(?:"
    r"\{\{[{%#/!&>^~-]?[^{}\n]{1,80}\}\}\}?|\$\{[^{}\n]{1,60}\}|\{%[^{}\n]{1,60}%\}"
    r"|\{[^\W\d_][\w .|:/'\u2019\[\]()$-]{0,60}\}|%\{\w{1,40}\}|\$\(\w{1,40}\)"
    r"|\{[$@%=?!~^_][\w .|:]{1,40}\}|\{%-?[^{}\n]{1,60}-?%\}"
    r"|(?<![\w@])@@\w{1,40}@@|(?<![\w~])~[A-Z][A-Z_]{1,40}~(?![\w~])"
    r"|(?<![\w^])\^[A-Z][A-Z_]{1,40}\^|(?<![\w|])\|[A-Z][A-Z_]{2,40}\|(?![\w|])"
    r"|(?<![\w$])\$[A-Za-z]\w{1,40}\$(?!\w)|(?<![\w#])#[A-Z][A-Z_]{1,40}#(?![\w#])"
    r"|\u2039[^\u2039\u203a\n]{1,40}\u203a|&lt;[A-Za-z][\w .-]{0,40}&gt;"
    r"|\[(?:\.{3}|\u2026|_+|XX+|xx+|\?{2,})\]|<(?:\.{3}|\u2026)>"
    r"|(?<![\w:/]):[a-z]+(?:_[a-z]+)+(?![\w:])"
    r"|\((?:[Ii]nsert|[Ee]nter|[Yy]our|[Aa]dd) [^()\n]{2,40} here\)"
    r"|\{\d{1,2}\}"
    r"|\*\|[A-Z][\w:]{0,40}\|\*|\[\[[^\[\]\n]{1,60}\]\]|<<[A-Za-z][\w .-]{0,40}>>"
    r"|<%=? ?[\w.@ ]{1,60} ?%>|#\{[\w.@ ]{1,60}\}|@\{[\w. ]{1,60}\}|\{![\w. ]{1,60}\}"
    r"|\{#\w{1,40}#\}|\(\([A-Za-z_ ]{2,40}\)\)"
    r"|(?<![\w%])%\d\$[sd](?!\w)|(?<![\w:/])\$[a-z]+_[a-z_]{1,40}(?!\w)"
    r"|\{[A-Za-z_][\w .|:-]{0,40}\}|\{ [\w.]{1,40} \}|\u00ab[A-Z]\w{1,40}\u00bb"
    r"|(?<![\w-])(?:XXX+|_{3,}|X{2,}/X{2,}/X{2,4})(?!\w)"
    r"|\[(?!sic\]|[Ll]ink\]\(|x\])[^\W\d_][\w ./'\u2019#:&,?+@-]{1,60}\](?![(\[])"
    r"|\[(?:[Yy]our|[Aa]gent"
    r"|[Cc]ustomer|[Oo]rder|[Ii]nsert|[Dd]ate|[Nn]ame|[Ff]irst|[Ll]ast"
    r"|[Cc]ompany|[Tt]icket|[Aa]mount|[Ll]ink)(?:[ _][\w' -]{1,30})?\](?!\()"
    r"|(?<![\w%])%[A-Za-z][A-Za-z0-9_]{1,40}%|(?<!\w)__[A-Z][A-Z0-9_]{0,40}__(?!\w)"
    r"|(?<![\w%])%(?:\([a-z_]{1,30}\))?[sd](?!\w)|(?<!\w)\$[A-Z][A-Z_]{2,40}(?!\w)"
    r"|(?<!\w)%%[A-Za-z_]{2,40}%%|(?<!\w)##[A-Z_]{2,40}##"
    r")",
    ahead=r"[{}\[<>%$_*|@#~^(:«‹&]|XX",
)
_ANGLED = Lazy(r"<([^\W\d_][\w .'\u2019/#-]{0,50})>", clues=("<",))


def find_placeholders(text: str) -> Iterator[Span]:
    """Yield slots to be filled, with their delimiters.

    >>> text = "Hi {{name}}, order [ORDER NO] for %CITY% ships <date>."
    >>> [text[span.start : span.end] for span in find_placeholders(text)]
    ['{{name}}', '[ORDER NO]', '%CITY%', '<date>']
    """
    yield from _PLACEHOLDERS.spans(text, "placeholder")
    for match in _ANGLED.finditer(text):
        if match[1].lower() not in TAGS.split():
            yield Span(*match.span(), "placeholder")
