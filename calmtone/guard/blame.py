"""Blame and insults: none stays in, none comes in, and no fault is admitted for anybody."""

from __future__ import annotations

import re
from functools import lru_cache

from calmtone.guard.case import Case
from calmtone.guard.polarity import refuses
from calmtone.guard.words import contains, plain, stem, words_of
from calmtone.result import Finding
from calmtone.tone import find_phrases

__all__ = ["avoid_used", "blame_left", "fault_admitted", "insult_added"]

_BLUNT = 2
# Phrase rows that drop a whole sentence match only whole sentences; a model hides them in others.
_SNEERS = re.compile(
    r"\b(?:not (?:my|our) (?:problem|concern|job)|get over it|deal with it|live with it|grow up|"
    r"as (?:i|we)(?:'ve| have)? (?:already )?(?:told you|said (?:before|already|\w+ "
    r"times))|calm down|"
    r"(?:i|we)(?:'ve| have)? already told you|your own fault|end of story|like everyone else does|"
    r"you should(?:'ve| have) (?:read|checked|known|thought|asked|listened)|stop "
    r"(?:whining|moaning|"
    r"complaining|wasting)|before you complain|rules are rules|policy is policy|tough luck|too bad|"
    r"how many times|for the last time|not rocket science|can't you read|learn to read)\b"
)
_NOT_AHEAD = re.compile(r"(?:\b(?:not|cannot|unable|no)\b|n't)[^.;!?]{0,60}$")
_DECIDES = re.compile(r"\b(?:decision is final|no exceptions?|(?:do|does|can) ?n[o']t)\b")
_INSULTS = re.compile(
    r"\b(?:idiots?|idiotic|morons?|moronic|stupid\w*|dumb\w*|dumbass|liars?|crazy|insane|lunatic|"
    r"lazy|pathetic|nonsense|bullshit|crap|crappy|damn(?:ed)?|bloody|shut up|clowns?|(?:a|"
    r"such|you|any) fool|fools you|foolish|"
    r"imbeciles?|losers?|ignorant|clueless|whin(?:e|er|ing)|moan(?:ing|er)|brainless|brain-?dead|"
    r"trash|scum|jerk|dimwit|halfwit|karen|snowflake|hysterical|paranoid|incompetent|illiterate|"
    r"childish|cry-?bab(?:y|ies)|freeloaders?|scammers?|greedy|ungrateful|disgusting|embarrassing|"
    r"ridiculous|laughable|thick|fuck\w*|shit\w*|arse\w*|asshole|bitch\w*|wtf|stfu|delusional|"
    r"spoil(?:ed|t) brat|entitled brat|cheapskate|nag(?:ging)?|pest|troll|rubbish person)\b"
)
_QUOTED = re.compile(
    r"'[^'\n]{1,80}'|\"[^\"\n]{1,80}\"|\u201c[^\u201d\n]{1,80}\u201d|`[^`\n]{1,80}`"
)
_NAMED = re.compile(
    r"\b(?:call(?:ing|ed|s)?|names?|words? like|language like|say(?:ing)?)\b[^.!?]{0,40}$"
)
_ADMISSIONS = re.compile(
    r"\b(?:our|my) (?:own )?(?:mistake|error|fault|bad|slip|oversight|failure|failing|"
    r"responsibility|"
    r"blunder|carelessness|mix-?up)|"
    r"\b(?:mistake|error|fault|mix-?up|slip|failure) (?:was |is |lies |came )?(?:on |from )?"
    r"(?:our|my)\b|\b(?:we|i)(?:'ve| have| had)? (?:really |clearly |simply "
    r")?(?:should(?:n't| not)? have|"
    r"messed|screwed|made (?:a|an|this|the) (?:mistake|error)|got (?:it|this|that|your "
    r"\w+|the \w+) wrong|"
    r"failed (?:to|you)|dropped the ball|let you down|mixed (?:it |this |them )?up|forgot|"
    r"overlooked|neglected|caused|mishandled|mislaid|misplaced|"
    r"(?:sent|delivered|shipped|packed|entered|typed|charged|put|used) [^.!?]{0,30}\bwrong\b|"
    r"broke|damaged|lost|wrongly|mistakenly|accidentally)\b|"
    r"\b(?:we were|i was) wrong\b|\bwe (?:fell|came up) short|\bshould(?:n't| not) have "
    r"happened|\bshould never have|"
    r"\b(?:take|accept|bear) (?:full |the )?(?:responsibility|blame)|\bthat's on (?:us|me)\b|"
    r"\b(?:we|i) (?:own|admit)\b|\b(?:we're|i'm|we are|i am) (?:to blame|at fault|responsible for)"
)
_SORRY_FOR_US = re.compile(
    r"\b(?:sorry|apologi[sz]e|apologies|apology)(?: to you)?(?: that| because| for the "
    r"fact that|,)? "
    r"(?:we|i)(?:'ve| have| had)? (?!can|can't|cannot|couldn't|could|don't|do not|won't|"
    r"will|'re not|"
    r"'m not|are not|am not|aren't|must|may|only|no longer|haven't (?:got )?(?:any "
    r")?(?:better|good)|"
    r"(?:have|need) to|didn't (?:have )?(?:better|good)|understand|know|hear|see|hope|want)|"
    r"\b(?:sorry|apologi[sz]e|apologies) (?:for|about) (?:our|my|us)\b|"
    r"\b(?:sorry|apologi[sz]e|apologies) (?:for|about) (?:the |this |that |any )?(?:error|mistake|"
    r"mix-?up|oversight|failure|poor service|bad service|mishap|slip)"
)
_CONCEDES = re.compile(
    r"\b(?:(?:our|my) (?:\w+ )?(?:mistake|error|fault|bad|slip|oversight|mix-?up|side|"
    r"system|warehouse|"
    r"courier|driver|team|colleague|printer|till|end)|sorry|apolog\w+|mistakes? happen|mistake|"
    r"guilty|glitch\w*|bug|mea culpa|on us|we were wrong|we lost|we sent|i sent|we forgot|i forgot|"
    r"somebody else's|you're right|fell through|messed|screwed|mixed up|our \w+ (?:sent|put|lost|"
    r"forgot|broke|missed)|(?:we|i) (?:broke|lost|missed|damaged|should))\b"
)


def blame_left(candidate: str, case: Case) -> str | None:  # noqa: ARG001 (a rule takes both)
    """Return the blunt phrase that is in the candidate, or ``None``.

    >>> blame_left("The parcel is on its way.", Case("segment", "It's coming, relax.", ""))
    """
    for finding in _findings(candidate):
        if finding.label == "policy_wall" and _is_decision(finding.text):
            continue
        if finding.label == "overpromise" and _NOT_AHEAD.search(plain(candidate[: finding.start])):
            continue
        if finding.severity >= _BLUNT and not _is_quoted(candidate, finding.start):
            return f"'{finding.text}' reads as {finding.label}."
    sneer = _SNEERS.search(plain(candidate))
    if sneer and not _is_quoted(candidate, sneer.start()):
        return f"'{sneer[0]}' is heat, wherever it stands in a sentence."
    return None


def _is_decision(text: str) -> bool:
    """Say whether a finding is the bare refusal, which has to stay, and no wall behind it."""
    return refuses(text) or _DECIDES.search(plain(text)) is not None


@lru_cache(maxsize=512)
def _findings(text: str) -> tuple[Finding, ...]:
    return find_phrases(text)


def insult_added(candidate: str, case: Case) -> str | None:
    """Return the insult that is in the candidate, or ``None``.

    A limit may name the word that it asks not to hear again.

    >>> insult_added("Only an idiot would do that.", Case("segment", "Don't do that.", ""))
    "'idiot' insults."
    >>> insult_added("Please don't call me an idiot.", Case("segment", "Idiot? Bye.", ""))
    """
    text = plain(candidate)
    for match in _INSULTS.finditer(text):
        named = _NAMED.search(text, max(0, match.start() - 60), match.start())
        if not (named or _is_quoted(text, match.start())) and not _is_calm_copy(match[0], case):
            return f"'{match[0]}' insults."
    return None


def _is_calm_copy(word: str, case: Case) -> bool:
    """Say whether the segment has the word in a use that tone lets pass (a product, a name)."""
    if not contains(case.segment, word):
        return False
    return not any(contains(finding.text, word) for finding in _findings(case.segment))


def _is_quoted(text: str, position: int) -> bool:
    return any(match.start() <= position < match.end() for match in _QUOTED.finditer(plain(text)))


def fault_admitted(candidate: str, case: Case) -> str | None:
    """Return the admission that the draft doesn't make, or ``None``.

    >>> fault_admitted("I'm sorry, that was our mistake.", Case("opener", "", "It's late."))
    "'our mistake' admits a fault that the draft doesn't."
    >>> fault_admitted("I'm sorry that it hasn't arrived.", Case("opener", "", "It's late."))
    """
    if not candidate or candidate == case.segment:
        return None
    text, draft = plain(candidate), plain(case.draft)
    for pattern in (_SORRY_FOR_US, _ADMISSIONS):
        match = pattern.search(text)
        if match and not _concedes(match[0], draft) and not _denies(text, match):
            return f"'{match[0].strip()}' admits a fault that the draft doesn't."
    return None


def _concedes(admission: str, draft: str) -> bool:
    if _CONCEDES.search(draft):
        return True
    ours = re.search(r"\b(?:we|i|our|my|us)\b", draft) is not None
    acts = [stem(word) for word in words_of(admission) if len(word) > 3 and word.endswith("ed")]
    there = {stem(word) for word in words_of(draft)}
    return ours and any(act in there for act in acts)


def _denies(text: str, match: re.Match[str]) -> bool:
    ahead = text[max(0, match.start() - 40) : match.start()].rpartition(".")[2]
    if re.search(r"n't\b|\bnot\b|\bno\b", ahead):
        return True
    return match[0].startswith(("we", "i")) and re.search(r"\b(?:if|whether) $", ahead) is not None


def avoid_used(candidate: str, case: Case) -> str | None:
    """Return the phrase to be avoided that the candidate uses, or ``None``.

    >>> avoid_used("Our policy says so.", Case("segment", "", "", avoid=("policy",)))
    "It uses 'policy', which is to be avoided."
    """
    for phrase in case.avoid:
        if contains(candidate, phrase):
            return f"It uses '{phrase}', which is to be avoided."
    return None
