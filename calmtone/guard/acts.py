"""Acts and actors: what is done stays done, and who did it stays who did it."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from calmtone.guard.lexicon import FUNCTION_WORDS, word_set
from calmtone.guard.negation import canon
from calmtone.guard.words import Clause, clauses_of, stem, stems_of, words_of

__all__ = ["other_act", "other_actor"]

_ACTS = stems_of(
    "refund send cancel credit ship approve close delete reassign renew change fix book order "
    "replace charge post deliver dispatch waive issue process transfer sign block lock reset "
    "update extend escalate forward return repair remove add activate upgrade reject decline "
    "confirm schedule resolve restore reopen archive bill pay collect submit install switch "
    "disable enable suspend unlock exchange swap cut pick pack lose find check receive file "
    "answer reply"
)
_PAST_FORMS = word_set(
    "sent paid lost found went gone shipped done cut reset put got made told gave given took taken "
    "left wrote written broke broken bought sold"
)
_AHEAD = word_set(
    "will going gonna shall can could would to may might let should if until once when "
    "unless can't "
    "won't couldn't wouldn't shouldn't must"
)
_PRESENT = word_set("is are be gets get being isn't aren't am getting i'm we're it's")
_OURS = word_set("i we i've we've i'd we'd i'll we'll")
_YOURS = word_set("you you've you'd you'll")
_PASSIVE = frozenset({"be", "been", "being", "was", "were", "are", "get", "got"})
_ACTOR_NEUTRAL = stems_of(
    "need want like see know look go think understand help hope find tell ask try use speak "
    "talk mean keep call discuss read get check have review understand choose agree "
    "contact reach welcome"
)


def other_act(segment: str, candidate: str) -> str | None:
    """Return why something done has become something to come, or the other way round.

    >>> other_act("I refunded the order.", "I will refund the order.")
    "'refund' is done in one text and still to come in the other."
    """
    here, there = _acts(segment), _acts(candidate)
    for act in sorted(here.keys() & there.keys()):
        if {here[act], there[act]} == {"done", "ahead"}:
            return f"'{act}' is done in one text and still to come in the other."
    return None


def other_actor(segment: str, candidate: str) -> str | None:
    """Return why somebody else does in the candidate what the segment says, or ``None``.

    >>> other_actor("You typed the wrong address.", "We typed the wrong address.")
    "Somebody else did 'typ' in the candidate."
    """
    here, there = _actors(segment), _actors(candidate)
    for verb in sorted(here.keys() & there.keys()):
        if verb in _ACTOR_NEUTRAL:
            continue
        if {here[verb], there[verb]} == {frozenset({"ours"}), frozenset({"yours"})}:
            return f"Somebody else did '{verb}' in the candidate."
    return _other_owner(segment, candidate)


def _other_owner(segment: str, candidate: str) -> str | None:
    ours, theirs = _owned(candidate), _owned(segment)
    for thing in sorted(ours.keys() & theirs.keys()):
        if {ours[thing], theirs[thing]} == {"our", "your"}:
            return f"'{thing}' belongs to somebody else in the candidate."
    return None


@lru_cache(maxsize=1024)
def _owned(text: str) -> dict[str, str]:
    owners: dict[str, str] = {}
    words = words_of(text)
    for owner, thing in pairwise(words):
        if owner in {"our", "my", "your"} and thing not in FUNCTION_WORDS:
            name = "your" if owner == "your" else "our"
            owners[stem(thing)] = name if owners.get(stem(thing), name) == name else ""
    return owners


@lru_cache(maxsize=1024)
def _acts(text: str) -> dict[str, str]:
    """Return for each act named in a text whether it is ``done``, ``ahead`` or ``mixed``."""
    acts: dict[str, str] = {}
    for clause in clauses_of(text):
        for place, word in enumerate(clause.words):
            act = stem(word)
            if act in _ACTS:
                state = _act_state(clause.words[:place], word)
                acts[act] = state if acts.get(act, state) == state else "mixed"
    return acts


def _act_state(ahead: tuple[str, ...], word: str) -> str:
    before = set(ahead[-5:])
    comes = before & _AHEAD or any(w.endswith("'ll") for w in before)
    if any(w.startswith("should") for w in before):
        return "mixed"
    past = word in _PAST_FORMS or word.endswith("ed")
    if comes:
        return "mixed" if "have" in before or "n't" in "".join(before) else "ahead"
    if past and not before & _PRESENT and not any(w.endswith("n't") or w == "not" for w in before):
        return "done"
    return "mixed"


@lru_cache(maxsize=1024)
def _actors(text: str) -> dict[str, frozenset[str]]:
    """Return for each verb with a personal subject who does it: ``ours``, ``yours``."""
    actors: dict[str, set[str]] = {}
    for clause in clauses_of(text):
        for place, word in enumerate(clause.words):
            who = "ours" if word in _OURS else "yours" if word in _YOURS else ""
            verb = _verb_after(clause, place) if who else ""
            if verb:
                actors.setdefault(verb, set()).add(who)
    return {verb: frozenset(who) for verb, who in actors.items()}


def _verb_after(clause: Clause, place: int) -> str:
    for word in clause.words[place + 1 : place + 5]:
        if word in _OURS or word in _YOURS or word in _PASSIVE:
            return ""
        if word not in FUNCTION_WORDS and not word.endswith("ly"):
            return canon(stem(word))
    return ""
