"""Negation: what a clause negates, what it leaves standing, and what it only limits."""

from __future__ import annotations

import re
from functools import lru_cache

from calmtone.guard.lexicon import FUNCTION_WORDS, word_set
from calmtone.guard.strength import POINT
from calmtone.guard.words import Clause, clauses_of, stem, stems_of

__all__ = [
    "HEAT_TARGETS",
    "LIMITS",
    "NEGATIVE_QUALITIES",
    "canon",
    "is_idle",
    "is_negator",
    "states_of",
    "targets_of",
]

_NEGATORS = word_set(
    "not no never none nobody nothing neither nor without unable nope nah nowhere hardly"
)
_SOFT = stems_of(
    "stop quit forget forgot miss missed missing fail failed failure refuse refused decline denied "
    "deny reject exclude excluded lack lacks only unless until except instead rather than out "
    "barely expired expire closed impossible unavailable wrong non zero less need needs "
    "otherwise avoid pointless worthless past beyond outside final limit limited "
    "invalid useless waste threaten banned forbidden prohibited blocked "
    "exception either end ended freeze frozen skip still yet short unpaid "
    "fixed stays stay other resist against unsure doubt unlikely different sold "
    "remain remains unchanged apart separate ignore guess gone lost incomplete broken "
    "everyone void ineligible restricted unable declining declined"
)
LIMITS = _SOFT | stems_of(
    "too over out before once late first afraid unfortunately must earliest latest own "
    "problem leave hold"
)
_RESTRICTING = stems_of(
    "refuse refused decline declined denied deny reject rejected exclude excluded only "
    "unless until "
    "except impossible unavailable avoid instead limited restricted blocked forbidden "
    "barely hardly "
    "prevent exception expired closed rather other outside beyond too "
    "outstanding pending unpaid missing open"
)
_STOPS = frozenset({"stop", "quit"})
_GUESSED = stems_of("guess tell care imagine")
_IDLE_AFTER = stems_of(
    "matter amount idea need doubt question wonder worries point care know mind bother rocket "
    "only hesitate pressure rush hurry harm offense offence sense problem secret big end"
)
_CONTRASTED = frozenset({"us", "me", "you", "them", "him", "her", "even"})
HEAT_TARGETS = stems_of(
    "guess care lie see understand believe hurt kill impress bother read conjure control argue "
    "joke imagine funny rocket therapist hacker magician reader science fault concern lookout "
    "tragedy business tell come make think expect get listen act worry sweat stand believe "
    "appreciate sleep freeze complain everything charity suggest suggestion"
)
NEGATIVE_QUALITIES = stems_of(
    "broken rigged late lost dead fault defective wrong damaged lying lie dishonest fake bad slow "
    "problem bug scam down illegal stolen hidden sleep disappear freeze gone missing"
)
_CANON = {
    stem(word): stem(same)
    for words, same in (
        ("gone vanished missing disappeared", "lost"),
        ("reimburse reimbursed", "refund"),
        ("defective dead faulty", "broken"),
        ("delay delayed overdue", "late"),
        ("approve accept grant permit", "allow"),
        ("include insure", "cover"),
        ("replace replacement swap", "exchange"),
        ("dispatch", "ship"),
        ("eligible", "qualify"),
        ("phone ring", "call"),
    )
    for word in words.split()
}
_VAGUE = stems_of("possible available option happen allow allowed able work")
_TIMED = re.compile(rf"\b(?:before|until|till|sooner than|earlier than) {POINT}")


def is_negator(word: str) -> bool:
    """Say whether a word negates by grammar."""
    return word in _NEGATORS or word.endswith("n't")


def canon(root: str) -> str:
    """Return one stem for near synonyms."""
    return _CANON.get(root, root)


@lru_cache(maxsize=1024)
def targets_of(clause: Clause) -> frozenset[str]:
    """Return the stems that a clause's negations aim at: the next two words of meaning."""
    targets: set[str] = set()
    words = clause.words
    for place, word in enumerate(words):
        if not _negates(word) or is_idle(words, place):
            continue
        behind = [stem(w) for w in words[place + 1 : place + 12] if w not in FUNCTION_WORDS][:2]
        if behind and behind[0] in _GUESSED:
            continue
        if behind and (word in _STOPS or canon(behind[0]) in NEGATIVE_QUALITIES):
            behind = behind[:1]
        targets.update(map(canon, behind))
        if (not behind and len(words) < 5) or (behind and canon(behind[0]) in _VAGUE):
            ahead = [
                canon(stem(w)) for w in words[max(0, place - 8) : place] if w not in FUNCTION_WORDS
            ]
            targets.update(ahead[-2:])
    return frozenset(target for target in targets if not target[0].isdigit())


def is_idle(words: tuple[str, ...], place: int) -> bool:
    """Say whether a negation decides nothing: "no matter", "ask them, not us"."""
    following = words[place + 1] if place + 1 < len(words) else ""
    if words[place] in _STOPS and not following.endswith("ing"):
        return True
    if stem(following) in _IDLE_AFTER or following in _CONTRASTED:
        return True
    return place > 0 and words[place - 1] in {"or", "why"}


@lru_cache(maxsize=1024)
def states_of(text: str) -> dict[str, frozenset[str]]:
    """Return for each stem how its clauses stand.

    ``negated``; ``plain``; ``soft`` where nothing negates but a word such as "missed" is near;
    ``open`` where nothing can be said.
    """
    clauses = clauses_of(text)
    bare = [all(map(_negates, clause.words)) for clause in clauses]
    states: dict[str, set[str]] = {}
    for place, clause in enumerate(clauses):
        negated = any(map(_negates, clause.words))
        listed = place > 0 and len(clause.words) < 5 and not (clause.starts_anew or negated)
        unclear = listed or any(bare[max(0, place - 1) : place + 2])
        unclear = unclear or _TIMED.search(" ".join(clause.words)) is not None
        stems = {stem(word) for word in clause.words}
        for root in clause.stems:
            state = "open" if unclear else _state(stems - {root}, negated)
            states.setdefault(canon(root), set()).add(state)
    return {root: frozenset(found) for root, found in states.items()}


def _state(beside: set[str], negated: bool) -> str:
    if beside & _RESTRICTING:
        return "open"
    if negated:
        return "negated"
    return "soft" if beside & _SOFT else "plain"


def _negates(word: str) -> bool:
    return is_negator(word) or word in _STOPS
