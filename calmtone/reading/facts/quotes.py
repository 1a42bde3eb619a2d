"""Wording in quotation marks that names a button, a status, a title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calmtone.reading.facts.spans import Lazy, Span, context_after, context_before

__all__ = ["THING", "find_quoted"]

_QUOTES = Lazy(
    r"\u201c([^\u201c\u201d\n]{1,160})\u201d|\u00ab\s?([^\u00ab\u00bb\n]{1,80}?)\s?\u00bb"
    r"|\u201e([^\u201e\u201c\u201d\n]{1,80})[\u201c\u201d]|(?<![\w\"])\"([^\"\n]{1,160})\"(?!\w)"
    r"|(?<![\w'])'((?:[^'\n]|(?<=\w)'(?=\w)){1,80})'(?!\w)"
    r"|(?<!\w)\u2018((?:[^\u2018\u2019\n]|(?<=\w)\u2019(?=\w)){1,80})\u2019(?!\w)"
)
THING = (
    r"(?:button|field|tab|option|page|section|status|error|errors|message|link|menu"
    r"|box|checkbox|setting"
    r"|settings|screen|label|labelled|folder|mode|toggle|switch|icon|column|heading"
    r"|form|popup|banner"
    r"|article|subject|subject line|title|warning|line|tick ?box|list|view|filter|plan"
    r"|dialog|prompt"
    r"|notification|alert|code|step|category|product|item|listing|document|guide"
    r"|playlist|file|workspace|tag|sticker|sign|lamp|light|key|badge|template|channel|group|skin"
    r"|emote"
    r"|outfit|mount|achievement|trophy|quest|map|song|track|album|episode|film|movie|book"
    r"|chapter|course"
    r"|module|lesson|font|theme|widget|report|sheet|tile|chip|ribbon|collection|scene|preset"
    r"|macro|rule"
    r"|reason|answer|question|exhibit|poster|programme|program|series|show|recipe|pattern|design)"
)
"""Expression for what bears a title, a label or a status."""

_ACT = (
    r"(?:click(?:ed|ing)?|press(?:ed|ing)?|tap(?:ped|ping)?|hit|choos(?:e|ing)|chose"
    r"|select(?:ed|ing)?|pick(?:ed)?|(?:un)?tick(?:ed)?"
    r"|(?:un)?check(?:ed)?|open(?:ed)?|type|enter(?:ed)?|toggle|search(?:ed)?(?: for)?"
    r"|use|set(?: it)?(?: to)?|turn (?:on|off)"
    r"|enable|disable|switch(?:ed)?(?: on| off| to)?|hold|reply(?:ing)?(?: with)?"
    r"|write|put|go to|under|named?|called|titled"
    r"|entitled|labell?ed|headed|marked|flagged|tagged|listed|logged|filed|described"
    r"|renamed|subject|status|reads?|displays?"
    r"|prints?|throws?|returns?|shows?|showed|shown|appears?|signed|see|via|into"
    r"|tracking|scan(?:ned)?|entry|note|code|reason|category)"
)
_STRONG = Lazy(
    rf"\b(?:{_ACT}|(?:it|that|this|screen|page|banner|label|email|mail|letter|sms"
    rf"|notice|sign|box|listing|log|invoice|receipt|slip|bill|statement|website|site|terminal"
    rf"|console"
    r"|machine|meter|dashboard|printer|device|package|parcel|description|ad|advert|voucher"
    r"|certificate"
    r"|passport|tag|sticker|docket|manifest|file|quote|record|calendar|profile|account|packaging"
    r"|manual"
    r"|leaflet|tv|remote|oven|car|scanner|reader|monitor|phone|tablet|laptop|browser|dropdown"
    r"|field|"
    rf"tracking|button|ticket|system|app|status|message|display|card|form|order"
    rf"|contract|policy|portal|display) (?:still |just |only )?"
    rf"(?:says?|said|read)|is|was|from|to|{THING})(?: line| again| on| as| under| the"
    rf"| to| in| is| says| field| button| our| your| a| this| it| that| them| with)*:?,? $"
)
_SPEECH = Lazy(
    r"\b(?:you|u|he|she|they|i|we|people|customers?|sales\w*|someone|nobody|no one"
    r"|everyone|anybody|your (?:wife|husband|email|mail))"
    r"(?:'ve|'re| have| had| all| just| literally| clearly| even| keep| kept| never"
    r"| also| then| still)*"
    r" (?:said|say|saying|wrote|write|written|typed|told|tell|call|called|calling"
    r"|asked|asking|claim\w*"
    r"|complain\w*|mean|meant|threaten\w*|promised|reckons?|think|thought|quote"
    r"|demand\w*|put|mentioned|insist\w*|shouted)"
    r"(?: (?:us|me|it|him|that|is|was|and i quote|in your \w+|on the phone|this|them))*,?:? ?,?$"
)
_PRINTED = Lazy(
    r"(?:\b(?:log|logs|errors?|line \d[\d,.]*|output|console|message"
    r"|traceback"
    r"|response|alert|field \w+|notes?)[^\"\n.]{0,20}:) $"
)
_SECRET = Lazy(
    r"\b(?:password|passphrase|passcode|username|user name|login|network|ssid|keyword"
    r"|subject(?: line)?|title|filename|file name|folder)(?: is| was| should be| reads?|:)* $"
)
_SNEER = Lazy(
    r"\b(?:doesn't|don't|didn't|isn't|not|never|aren't|wasn't|no|non|stop|about|your"
    r"|ur|so-called|another|these"
    r"|such|for|of|like|than|more|some|any|just|can't|we're not|being|because|that"
    r"|amount of|it|his|her|their|with|by|a|an|called me) $"
)
_SENTENCE = Lazy(r"\b(?:I|I'm|i|i'm|you|you're|we|we're|my|me|he|she|they|this|nobody)\b|[?!]$")
_THING_AFTER = Lazy(
    rf"^ {THING}\b|^ (?:is|was|means|isn't) (?:a |an |the |just )?(?:button|field"
    rf"|status|error|option|setting)\b|^ (?:in|on|from|under) the (?:\w+ )?"
    r"(?:menu|app|header|footer|sidebar|list|form|page|top|bottom|left|right|screen|box)\b"
)
_TITLE = Lazy(r"[A-Z][\w'\u2019-]+(?: (?:of|the|and|for|to|in|on|a|de|&))*(?: [A-Z][\w'\u2019-]+)+")


def find_quoted(text: str) -> Iterator[Span]:
    """Yield wording in quotation marks that names something, without the marks.

    Sneers (``your "research"``) and quoted speech (``you said 'soon'``) are left out.

    >>> text = 'Click "Forgot password", it says “Payment declined”, and spare me your "research".'
    >>> [text[span.start : span.end] for span in find_quoted(text)]
    ['Forgot password', 'Payment declined']
    """
    if not re.search("[\"'\u2018\u201c\u201e\u00ab]", text):
        return
    last = -1
    for match in _QUOTES.finditer(text):
        group = match.lastindex or 0
        beside = last >= 0 and _BESIDE.fullmatch(text[last : match.start()])
        if beside or _names_something(text, match, match[group]):
            last = match.end()
            inner = match[group].strip()
            start = match.start(group) + match[group].find(inner)
            end = start + len(inner.rstrip(".,;"))
            if end > start:
                yield Span(start, end, "quoted")


def _names_something(text: str, match: re.Match[str], inner: str) -> bool:
    before = context_before(text, match.start(), 60)
    if _SLOT.search(inner) and inner.count(" ") > 5:
        return False
    if _TOKEN.fullmatch(inner):
        return True
    capital = inner[:1].isupper() or (inner[:1].isdigit() and " " in inner)
    if _THING_AFTER.search(context_after(text, match.end(), 24)) and (
        capital or not _SNEER.search(before)
    ):
        return True
    if _SPEECH.search(before):
        return False
    if _SECRET.search(before) or _PRINTED.search(before):
        return True
    strong = bool(_STRONG.search(before))
    if not capital:
        return (
            strong
            and not _SNEER.search(before)
            and not re.search(r"\b(?:is|was|a|to|from) $", before)
        )
    if strong or _TITLE.fullmatch(inner):
        return True
    return not _SENTENCE.search(inner) and not _SHARP.search(before)


_SLOT = Lazy(r"\{\{?\w+\}|\[[A-Z][\w ]*\]|%\w+%|<[a-z_]+>")
_TOKEN = Lazy(r"(?=[^\d\n]*\d)(?=[^A-Za-z\n]*[A-Za-z])[\w.!$-]{4,40}")
_BESIDE = Lazy(r"(?:,? (?:not|and|or|instead of|rather than)|, | ?/) ?")
_SHARP = Lazy(
    r"\b(?:your|ur|his|her|their|so-called|no|another|not|isn't|never|by|with|about"
    r"|that's|more) $|^\s*$|[.!?]\s*$|\n\s*$"
)
