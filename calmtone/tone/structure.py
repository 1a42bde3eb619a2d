"""What is heard without being a phrase: capitals, rows of marks, mocking quotes, swearing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

__all__ = ["Stretch", "find_structure", "is_acronym"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch that a structural pattern found.

    :param phrase: the pattern's id.
    :param label: one of the guide's labels.
    :param start: where it starts, in characters.
    :param end: where it ends (exclusive).
    :param severity: 1 (cold) to 3 (hurtful).
    :param action: ``lower``, ``marks``, ``delete`` or ``flag``.

    >>> next(find_structure("Really???")).phrase
    'impatience-marks'
    """

    phrase: str
    label: str
    start: int
    end: int
    severity: int
    action: str


ADVICE = {
    "command-shouting": "Capitals read as shouting, and an order as a scolding. Ask in small "
    "letters, with a please.",
    "coldness-shouting": "Capitals read as shouting. Write it in small letters; the words carry "
    "the weight.",
    "impatience-marks": "Marks by the row read as an outburst. One is enough.",
    "sarcasm-quotes": "Quotation marks round the customer's word say that you don't believe it. "
    "Leave them out, or name the concern as they do.",
    "insult-swearing": "Swearing is remembered long after the answer. Leave the word out.",
}
"""What to tell the writer, by pattern id."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VERBS = _words("stop read wait listen check look send call pay ask use reply calm")
_EMPHASIS = _words(
    "stop read wait listen not never always you your yours yourself already again still nobody "
    "nothing every everyone everybody exactly don't dont can't cannot won't wont isn't didn't "
    "doesn't aren't wasn't haven't did does have must our we them they him her that this was were "
    "are very really please today period enough once then there before after because why what "
    "how anything any you're you've promise guarantee"
)
_VOICE = _EMPHASIS | _words("i my me is do don't it no will can i'm i've it's we're we've")
_ACRONYMS = _words(
    "api atm ceo dhl eta eu faq gdpr gps hdmi hr iban id imei ip isp it kyc nhs ok otp pan pdf "
    "pin po qr rma sepa sim sku sla sms sos ssd sso tv uk un ups url us usa usb usps vat vip "
    "wifi asap am pm eur usd gbp chf"
)
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}'_-]*+")
_CAPITALS = regex.compile(r"\p{Lu}++(?:'\p{Lu}++)?+")
_GAP = regex.compile(r"[ ,]{1,3}")
_KEYWORD_BEFORE = regex.compile(
    r"(?:reply|replying|text|texting|send|press|type|typing|enter|says|word|say|button|hit|saying)"
    r"(?: with)?:? ['\"]?\Z",
    regex.IGNORECASE,
)
_KEYWORD_AFTER = regex.compile(
    r"['\"]? (?:button|sign|loss|key|switch|null|bit|gate|to (?:unsubscribe|opt out))\b",
    regex.IGNORECASE,
)
_MARKS = regex.compile(r"[!?\u203c\u2049\uff01\uff1f]{2,}+|[\u203c\u2049]")
_QUOTES = regex.compile(
    r"(?<!(?:click|select|choose|tap|press|button|field|tab|says?|shows?|named|called|titled"
    r"|marked(?: as)?|flagged(?: as)?|status|option|folder|reason|wrote|category|type)[ :]{0,2})"
    r'(?<!\w)"(?:just|only|simply|never|very |so )? ?+(?:urgent(?:ly)?|emergency|problems?|issues?'
    r"|broken|defective|faulty|damaged?|lost|missing|stolen|late|expert(?:ise)?|technician"
    r"|evidence|proof|research|scam(?:med)?|complaints?|experience|disappointed|loyal|loyalty"
    r"|unacceptable|ruined|important|honest|mistake|accident(?:al(?:ly)?)?|lawyer|friend"
    r'|ridiculous|outrageous|just|only)?[,.]?"(?!\w)(?! (?:button|tab|option|status|field|folder'
    r"|label|section|menu|page|box|link|category|flag|queue|tag|icon|column|badge))",
    regex.IGNORECASE,
)
_EMPTY_QUOTES = '""'
_SWEARING = regex.compile(
    r"(?<!\w)(?:(?P<delete>(?:f+u+c+k+ing?|f\*+ing|effing|frigg?in[g']?|freaking|goddamn(?:ed)?"
    r"|god damn|damn(?:ed)?(?! it\b)"
    r"|bloody(?! (?:hell|mary|nose|stool|sunday|tooth|discharge|diarr)))"
    r"(?= [\w'])|(?<=(?:what|who|why|how|where) )the (?:hell|heck|f(?:uck)?))"
    r"|(?P<strong>f+u+c+k\w*+|f\*+k?\w*+|(?:bull)?s+h+i+t+\w{0,4}|s\*+t|assholes?|arseholes?"
    r"|bitch(?:es|ing|y)?|bastards?|dickheads?|stfu|piss(?:ed)? off|up yours|bollocks)"
    r"|(?P<mild>crap(?:py)?|damn(?:ed|it)?|dammit|wtf|ffs|omfg|the hell|hell (?:no|yes|if)"
    r"|go to hell|bloody hell|piss(?:ed|ing)?(?: (?:me|us|everyone))?|arsed|half-assed))(?!\w)",
    regex.IGNORECASE,
)


def is_acronym(word: str) -> bool:
    """Return whether a word in capitals is likely to be an abbreviation.

    >>> is_acronym("USB"), is_acronym("STOP"), is_acronym("CCTV")
    (True, False, True)
    """
    low = word.lower()
    consonants = len(low) <= 5 and not any(letter in "aeiouy" for letter in low)
    return low in _ACRONYMS or consonants


def find_structure(view: str) -> Iterator[Stretch]:
    """Find shouting, rows of marks, mocking quotation marks and swearing.

    :param view: a text as :func:`~calmtone.tone.view.view_of` returns it.

    >>> [stretch.phrase for stretch in find_structure("We did NOT send it!!")]
    ['coldness-shouting', 'impatience-marks']
    >>> [stretch.phrase for stretch in find_structure("Use the USB-C port.")]
    []
    """
    yield from _shouting(view)
    for match in _MARKS.finditer(view):
        severity = 1 if set(match[0]) == {"!"} else 2
        yield Stretch(
            "impatience-marks", "impatience", match.start(), match.end(), severity, "marks"
        )
    for match in _QUOTES.finditer(view):
        if len(match[0]) > len(_EMPTY_QUOTES) + 1:
            yield Stretch("sarcasm-quotes", "sarcasm", match.start(), match.end(), 2, "flag")
    for match in _SWEARING.finditer(view):
        severity = 3 if match["strong"] or match[0][0] in "fF" else 2
        action = "delete" if match["delete"] else "flag"
        yield Stretch("insult-swearing", "insult", match.start(), match.end(), severity, action)


def _shouting(view: str) -> Iterator[Stretch]:
    for run in _runs(view):
        words = [match[0].lower() for match in run if _CAPITALS.fullmatch(match[0])]
        start, end = run[0].start(), run[-1].end()
        keyword = len(run) <= 2 and _is_keyword(view, start, run[0].end())
        if keyword or not _is_shouted(words):
            continue
        label = "command" if words[0] in _VERBS else "coldness"
        yield Stretch(f"{label}-shouting", label, start, end, 2, "lower")


def _runs(view: str) -> Iterator[list[regex.Match[str]]]:
    """Yield runs of words in capitals; numbers and ids may stand between, not at the edges."""
    run: list[regex.Match[str]] = []
    held: list[regex.Match[str]] = []
    for match in _WORD.finditer(view):
        last = (held or run or [match])[-1]
        apart = last is not match and not _GAP.fullmatch(view, last.end(), match.start())
        capitals = _CAPITALS.fullmatch(match[0]) is not None
        if run and (apart or not (capitals or any(map(str.isdigit, match[0])))):
            yield run
            run, held = [], []
        if capitals:
            run += [*held, match]
            held = []
        elif run:
            held.append(match)
    if run:
        yield run


def _is_shouted(words: list[str]) -> bool:
    if len(words) == 1:
        return words[0] in _EMPHASIS
    long = [word for word in words if len(word) > 1 and not is_acronym(word)]
    if len(words) == 2:
        return any(word in _EMPHASIS | _VERBS for word in words) and len(long) == len(words)
    spoken = any(word in _VOICE for word in words)
    return spoken and len(long) >= 2


def _is_keyword(view: str, start: int, end: int) -> bool:
    before = view[max(0, start - 24) : start]
    return bool(_KEYWORD_BEFORE.search(before) or _KEYWORD_AFTER.match(view, end))
