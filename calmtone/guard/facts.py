"""Facts: none lost, none invented, and nothing dropped that says something."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from calmtone.guard.case import Case
from calmtone.guard.lexicon import FUNCTION_WORDS
from calmtone.guard.polarity import refuses
from calmtone.guard.words import contains, content_stems, plain, stem, words_of
from calmtone.reading.facts import find_facts, invented_facts, missing_facts
from calmtone.reading.message import Message
from calmtone.result import Fact

__all__ = ["fact_invented", "fact_lost", "facts_that_count"]

_STEP_VERBS = (
    "restart|reboot|reset|update|upgrade|reinstall|install|uninstall|clear|click|tap|open|log|sign|"
    "go|enter|select|choose|press|unplug|plug|connect|disconnect|check|try|use|download|"
    "upload|send|"
    "email|mail|call|ring|phone|contact|write|reply|fill|submit|pay|return|bring|book|"
    "renew|register|"
    "confirm|attach|scan|scroll|turn|switch|remove|replace|add|set|run|follow|visit|order|ask|"
    "generate|rotate|transfer|file|cancel|export|import|charge|hold|wait|untick|tick"
)
_STEP = re.compile(
    rf"^(?:(?:ok|okay|so|then|now|and|first|next|please|pls|kindly|just|simply)[, ]+)*"
    rf"(?:{_STEP_VERBS})\s+(?!me\b|that\b|again\b|it\b|off\b|this\b|calling\b|harder\b)\w+"
    r"|\b(?:you (?:need|have) to|you must|you'll need)\b"
)
_DONE = re.compile(
    r"\b(?:(?:i|we|i've|we've|has been|have been|is|are|was|were|it's) (?:now |already )?"
    r"(?:refund|cancel|approv|credit|ship|replac|waiv|escalat|reassign|renew|extend|declin|reject|"
    r"delet|clos|suspend|block|lock)\w*|^(?:refunded|cancelled|canceled|approved|credited|shipped|"
    r"waived|declined|denied|rejected|closed|suspended|granted|accepted))\b"
)
_ADMITS = re.compile(
    r"(?<!not )(?<!n't )\b(?:our|my) (?:mistake|error|fault|bad|slip|oversight|typo)\b"
    r"|\b(?:that's|that is|this is|it's) on (?:us|me)\b|\b(?:i|"
    r"we) (?:messed|screwed|"
    r"got it wrong|made a mistake|lost your|sent (?:you )?the wrong|forgot|mixed up|broke)\b|"
    r"\b(?:sorry|apologi[sz]e|apologies)\b"
)
_REFUSES_PLAINLY = re.compile(
    r"\b(?:(?:can|won|don|doesn|didn|couldn)'?t|can ?not|will not|do(?:es)? not|unable|"
    r"declined|denied|"
    r"rejected|excluded|impossible|no longer|not (?:possible|allowed|covered|included)|no "
    r"(?:refund|"
    r"exchange|return|exception|extension|discount|access|entry|replacement)s?)\b|^(?:no|nope)\W*$"
)
_FACT_LIKE = re.compile(
    r"[^\W\d_A-Z][.?!,:;'\")]*\s+[\"'(]*(?!I\b)[A-Z]|[A-Z]{2}|[^\w\s.,;:!?'()-]|[\d_]|\w[./:]\w|"
    r"(?i:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|"
    r"hundred|thousand|dozen|half|quarter|once|twice|noon|midnight|today|tomorrow|tonight|"
    r"yesterday|minutes?|hours?|days?|weeks?|months?|years?|(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)days?|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|percent|dollars?|euros?|pounds?|bucks|first|second|third|fourth|fifth)\b)"
)
_FIGURES_OF_SPEECH = frozenset({"karen", "pope", "google", "einstein", "sherlock", "god", "jesus"})
_COUNTS_PATIENCE = re.compile(
    r"\s?(?:th|st|nd|rd)?[\s\"']*(?:times?|e?-?mails?|messages?|just checking|calls|reminders)\b"
)
_SWEARS = re.compile(r"!|\b(?:sure|promise|guarante\w+|fine|safe|perfect|trust|getting|will)\b")


def fact_lost(candidate: str, case: Case) -> str | None:
    """Return which fact of the segment the candidate loses, or ``None``.

    A dropped segment may hold a fact, a step, a decision or an admission only where the rest of
    the draft says it as well.

    >>> fact_lost("We'll deliver it soon.", Case("segment", "We deliver on 12 May.", ""))
    "'12 May' is missing."
    """
    if case.role != "segment" or candidate == case.segment:
        return None
    if not candidate:
        return _lost_by_dropping(case)
    for kept in case.keep:
        if kept in case.segment and kept not in candidate:
            return f"'{kept}' is to be kept to the letter."
    sought = tuple(f for f in _required(case.segment) if not contains(candidate, f.text))
    if _ADMITS.search(plain(case.segment)) and not _ADMITS.search(plain(candidate)):
        return "The segment admits something, and the candidate doesn't."
    for fact in missing_facts(sought, candidate) if sought else ():
        if not (fact.type == "name" and contains(case.before, fact.text)):
            return f"'{fact.text}' is missing."
    return None


def facts_that_count(message: Message) -> tuple[Fact, ...]:
    """Return a draft's facts without mere manners of speaking ("for the 4th time", "100% sure").

    >>> from calmtone.reading import read
    >>> [fact.text for fact in facts_that_count(read("For the 4th time: it's £40."))]
    ['£40']
    """
    counting = []
    for segment in message.segments:
        for fact in message.facts_of(segment):
            inside = replace(fact, start=fact.start - segment.start, end=fact.end - segment.start)
            if not _is_manner(inside, segment.text):
                counting.append(fact)
    return tuple(counting)


@lru_cache(maxsize=512)
def _required(segment: str) -> tuple[Fact, ...]:
    return tuple(fact for fact in find_facts(segment) if not _is_manner(fact, segment))


def _is_manner(fact: Fact, segment: str) -> bool:
    """Say whether a fact is only a manner of speaking: "for the 4th time", "100% sure"."""
    if fact.type in {"quoted"} or plain(fact.text) in _FIGURES_OF_SPEECH:
        return True
    if fact.type == "percentage":
        swears = _SWEARS.search(plain(segment)) is not None
        return fact.normal.rstrip("%") in {"100", "110", "1000"} and swears
    if fact.type != "number":
        return False
    behind = plain(segment[fact.end : fact.end + 24])
    return _COUNTS_PATIENCE.match(behind) is not None


@lru_cache(maxsize=512)
def _rest(draft: str, segment: str) -> str:
    before, _, after = draft.partition(segment)
    return f"{before}\n{after}"


def _may_hold_facts(candidate: str, sources: tuple[str, ...]) -> bool:
    """Say whether it is worth the time to look for facts: most candidates hold none."""
    if _FACT_LIKE.search(candidate):
        return True
    opening = words_of(candidate)[:1]
    return not (opening and (opening[0] in FUNCTION_WORDS or opening[0] in _words_of_all(sources)))


@lru_cache(maxsize=64)
def _words_of_all(sources: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for source in sources for word in words_of(source))


def _is_loose(fact: Fact, candidate: str, case: Case) -> bool:
    """Say whether a figure only points back or rounds: "the two", "by a minute"."""
    if fact.type == "duration":
        return re.match(r"an?\s", plain(fact.text)) is not None
    ahead = plain(candidate[max(0, fact.start - 8) : fact.start])
    points_back = re.search(r"\b(?:the|those|these|of|any)\s$", ahead) is not None
    return fact.type == "number" and case.role != "segment" and points_back


def _is_there(fact: Fact, sources: tuple[str, ...]) -> bool:
    if any(contains(source, fact.text) for source in sources):
        return True
    ordinal = re.compile(rf"\b{re.escape(fact.normal)}(?:st|nd|rd|th)\b")
    return fact.type == "number" and any(ordinal.search(plain(source)) for source in sources)


def _lost_by_dropping(case: Case) -> str | None:
    segment, rest = case.segment, _rest(case.draft, case.segment)
    for kept in case.keep:
        if kept in segment:
            return f"'{kept}' is to be kept, and the segment is dropped."
    missing = missing_facts(_required(segment), rest)
    if missing:
        return f"The dropped segment holds '{missing[0].text}'."
    low = plain(segment).strip()
    if _ADMITS.search(low) and not _ADMITS.search(plain(rest)):
        return "The dropped segment admits something."
    if _STEP.search(low) and not _said_in(segment, rest):
        return "The dropped segment holds a step or a request."
    if _DONE.search(low) and not _said_in(segment, rest):
        return "The dropped segment says what was decided or done."
    if (
        _REFUSES_PLAINLY.search(low)
        and refuses(segment)
        and not refuses(rest)
        and not _said_in(segment, rest)
    ):
        return "The dropped segment holds a refusal."
    return None


def _said_in(segment: str, rest: str) -> bool:
    roots = content_stems(segment)
    there = {stem(word) for word in words_of(rest)}
    return sum(root in there for root in roots) * 2 > len(roots)


def fact_invented(candidate: str, case: Case) -> str | None:
    """Return which fact of the candidate neither draft nor customer gave, or ``None``.

    >>> case = Case("closer", "", "Your order ships soon.")
    >>> fact_invented("It ships as order 55-1200.", case)
    "'55-1200' is neither in the draft nor in the customer's message."
    """
    if not candidate or candidate == case.segment:
        return None
    sources = (case.draft, case.segment, case.customer)
    if not _may_hold_facts(candidate, sources):
        return None
    for fact in invented_facts(candidate, sources):
        if not (_is_loose(fact, candidate, case) or _is_there(fact, sources)):
            return f"'{fact.text}' is neither in the draft nor in the customer's message."
    return None
