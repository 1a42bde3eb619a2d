"""The decision: what was refused, done, asked and by whom has to come through unturned."""

from __future__ import annotations

import re

from calmtone.guard.acts import other_act, other_actor
from calmtone.guard.case import Case
from calmtone.guard.negation import canon, states_of
from calmtone.guard.polarity import refusal_appeared, refusal_vanished, turned_word
from calmtone.guard.strength import other_strength
from calmtone.guard.words import content_stems, plain, stem

__all__ = ["decision_turned"]

_INTERROGATIVE = re.compile(
    r"(?:^|[.!?] )(?:and |so |ok |okay |but |also )?(?:what|which|when|where|who|how many|how much|"
    r"how old|how long|whose)\b[^.!?]*\?"
)
_RHETORICAL = re.compile(
    r"\b(?:wrong with|do you (?:expect|want|think)|did you (?:expect|think)|am i|supposed|else|"
    r"on earth|the hell|you even (?:read|try|tried|know|listen|look)|matter with|gave you|"
    r"fault|complaint|part of|problem|would you|part)\b"
)
_REQUEST = re.compile(
    r"\?|\b(?:please|could you|can you|let (?:me|us) know|tell (?:me|us)|send|need|i'd like|"
    r"i'd need|would help|missing|would like|ask|share|confirm|clear|whether|pls|require\w*)\b"
)
_CONDITIONS = re.compile(r"\b(?:if|unless|when|whenever|whether|in case|should you|once|again)\b")
_SUPPOSED = re.compile(r"\b(?:if|when|in case|should) ([^,.;:!?]*)")
_DECIDED = re.compile(
    r"\b(?:denied|rejected|refused|declined|approved|accepted|granted|cancell?ed|closed|expired|"
    r"shipped|sent|refunded|paid|lost|broken|missing|late|gone|sold|booked|blocked|locked)\b"
)
_REFRAIN = re.compile(r"\b(?:stop|quit|enough|not|no|never|without|cannot|less|waste\w*)\b|n't\b")
_NO_NEED = re.compile(
    r"\b(?:no need|needn't|(?:don't|do not|doesn't) (?:need|have)) (?:for you )?(?:to )?(\w+)"
)
_OURS = re.compile(
    r"\b(?:i'm|i am|we're|we are) the (?:ones?|right \w+) to (?:ask|contact|talk|write|speak|call)"
)
_STAYS_HERE = re.compile(
    r"\b(?:ask|contact|to|with|through|by|via) (?:me|us)\b|\b(?:i|we)(?:'m| am)? "
    r"(?:handle|handling|run|deal|decide|manage|look after|in charge|do (?:this|that|it))|\bmy\b"
)
_ONLY_DONE = re.compile(
    r"\bonly (?:do|does|cover|covers|handle|handles|sell|sells|offer|take|accept|repair|ship) "
    r"(?:to |the )?(\w+)"
)
_LEFT_TO_READER = re.compile(
    r"\b(keep|bin|return|donate|recycle) (?:[\w'-]+ ){1,4}or (keep|bin|return|donate|recycle)\b"
)
_ASKED = re.compile(
    r"^(?:so |and |but )?(?:is|are|was|were|did|does|do|has|have|had|will|would|should) "
    r"(?!you (?:like|be|want|mind|prefer|please|consider|try|rather|able)\b|that (?:help|work)\b|"
    r"there |it (?:help|be)\b|you (?:had|have) )"
)


def decision_turned(candidate: str, case: Case) -> str | None:
    """Return why the candidate decides, asks or reports something else than the segment.

    >>> decision_turned("We can refund you.", Case("segment", "We can't refund you.", ""))
    'The refusal in the segment is gone.'
    """
    if case.role != "segment" or not candidate or candidate == case.segment:
        return None
    segment = case.segment
    if refusal_vanished(segment, candidate):
        return "The refusal in the segment is gone."
    if refusal_appeared(segment, candidate):
        return "The candidate refuses or denies, and the segment doesn't."
    word = turned_word(segment, candidate)
    if word is not None:
        return f"What is said of '{word}' is negated in one text and not in the other."
    return (
        _made_conditional(segment, candidate)
        or _excused(segment, candidate)
        or _sent_here(segment, candidate)
        or _choice_lost(segment, candidate)
        or other_strength(segment, candidate)
        or _other_question(segment, candidate)
        or other_act(segment, candidate)
        or other_actor(segment, candidate)
    )


def _made_conditional(segment: str, candidate: str) -> str | None:
    """Say whether what was decided is only supposed now: "if the claim is denied"."""
    if _CONDITIONS.search(plain(segment)):
        return None
    for supposed in _SUPPOSED.finditer(plain(candidate)):
        decided = _DECIDED.search(supposed[1])
        if decided and decided[0] in plain(segment):
            return f"'{decided[0]}' is decided in the segment and supposed in the candidate."
    return None


def _excused(segment: str, candidate: str) -> str | None:
    """Say whether the candidate tells somebody not to trouble with what the segment asks."""
    if _REFRAIN.search(plain(segment)):
        return None
    asked = set(content_stems(segment))
    for excused in _NO_NEED.finditer(plain(candidate)):
        if stem(excused[1]) in asked:
            return f"The segment asks to '{excused[1]}', and the candidate says there's no need."
    return None


def _sent_here(segment: str, candidate: str) -> str | None:
    """Say whether somebody sent elsewhere is sent here now, or what is done here denied."""
    if _OURS.search(plain(candidate)) and not _STAYS_HERE.search(plain(segment)):
        return "The candidate says whom to ask, and the segment doesn't say that."
    for limited in _ONLY_DONE.finditer(plain(segment)):
        root = canon(stem(limited[1]))
        if states_of(candidate).get(root) == frozenset({"negated"}):
            return f"'{limited[1]}' is what is done, and the candidate denies it."
    return None


def _choice_lost(segment: str, candidate: str) -> str | None:
    """Say whether one of two things left to the reader is gone: "keep it or bin it"."""
    there = set(content_stems(candidate))
    for one, other in _LEFT_TO_READER.findall(plain(segment)):
        if (stem(one) in there) != (stem(other) in there):
            return f"'{one}' or '{other}' is a choice, and the candidate leaves one of them."
    return None


def _other_question(segment: str, candidate: str) -> str | None:
    one, other = plain(segment).strip(), plain(candidate).strip()
    asks = _INTERROGATIVE.search(one) and not _RHETORICAL.search(one)
    if asks and not _REQUEST.search(other):
        return "The segment asks for something, and the candidate doesn't."
    if other.endswith("?") and "?" not in one and _ASKED.search(other) and _states_fact(one):
        return "A statement has become a question."
    return None


def _states_fact(text: str) -> bool:
    if re.match(r"(?:the|your|our|my|his|her|its?|this|that|we|you|i|they|he|she|there)\b", text):
        return True
    return re.search(r"\b(?:is|are|was|were|has|have|had|\w+ed|will)\b", text) is not None
