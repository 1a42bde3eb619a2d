"""How a message reads, in three numbers that can be explained by pointing at words.

``calm`` is what the findings leave: each finding weighs by its severity, and the sum is set
against the length of the message. ``validating`` and ``solution`` count *kinds* of evidence
(an apology, a thank-you, a named feeling; a question, an offer, a plan): each kind found takes
away a fixed share of what is missing to 1. ``docs/scores.md`` has the whole definition.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from calmtone.result import Finding, Scores
from calmtone.tone.patterns import find_phrases
from calmtone.tone.view import view_of

__all__ = ["SEVERITY_WEIGHTS", "evidence", "score"]

SEVERITY_WEIGHTS = {1: 0.5, 2: 1.0, 3: 2.0}
"""What a finding takes from ``calm``, by severity."""

_WORDS_PER_UNIT = 15
_MISSING_LEFT = 0.4

_FEELINGS = (
    r"(?:frustrat|disappoint|annoy|upset|worr|irritat|stress|alarm|unsettl|confus|tir|exhaust"
    r"|distress|unnerv|disheartening|infuriat|maddening|concern|unpleasant|a nuisance|a pain"
    r"|a shame|a pity|hard to (?:hear|read|take|wait)|hard news|hard (?:on|when|to)|bad news|unfair"
    r"|not easy|isn't easy|difficult|a (?:let-?down|shock|hassle|lot to)|never nice|not nice"
    r"|tough|inconvenient|uncomfortable|a long time|a long wait|awkward|unwelcome|tight|important)"
)
_VALIDATING: Mapping[str, tuple[float, str]] = {
    "understanding": (
        1.0,
        r"(?:I|we) (?:do |can |really |fully |completely )*(?:understand|see (?:why|how|that)"
        r"|appreciate (?:that|how|why|your)|get (?:that|why)|hear (?:you|that)|realise|realize"
        r"|know (?:that |how |it|this|you|a |the |your)|can tell|can imagine)"
        r"|(?:I'm|we're|I am|we are) (?:so )?glad (?:you|that|to hear)"
        r"|it makes sense|that makes sense|understandabl[ey]|of course you",
    ),
    "feeling": (
        1.0,
        rf"(?:is|are|be|been|was|were|isn't|'s|sounds?|feels?|must|does|do|can|makes? it"
        rf"|makes? that)(?: \w+){{0,3}}? {_FEELINGS}\w{{0,6}}",
    ),
    "apology": (
        1.0,
        r"(?:I'm|I am|we're|we are|very|so|really|truly) (?:so |very |really |truly )*sorry"
        r"|sorry (?:that|about|for|to (?:hear|read|see))|(?:I|we|my|our) apolog(?:ise|ize|ies|y)"
        r"|apologies for",
    ),
    "thanks": (
        0.7,
        r"thank(?:s| you)(?: very much| so much| again| a lot)? (?:for|to)"
        r"|(?:I|we) appreciate|(?:I'm|we're) grateful|thanks, \w+",
    ),
    "agreement": (
        0.7,
        r"you're (?:absolutely |quite )?right|you are (?:absolutely |quite )?right|fair (?:point"
        r"|question)|good question|good point|(?:it's )?(?:good|right|reasonable|fair) (?:to|that"
        r" you) (?:ask|check|want|expect|raise)|rightly",
    ),
    "hope": (
        1.0,
        r"(?:were|was|are|'d|had|you|been) (?:hoping|hoped|looking forward|counting on|expecting)"
        r"|you'd (?:like|want|rather|expect|prefer)|you (?:want|wanted|need|needed) (?:it|this|to)"
        r"|isn't what you (?:wanted|expected|ordered)|wanted to (?:be sure|hear)",
    ),
}
_SOLUTION: Mapping[str, tuple[float, str]] = {
    "question": (
        1.0,
        r"(?:could|can|would|will|shall|may|do|does|did|is|are|was|were|have|has|which|what|when"
        r"|where|who|how|want|any chance|if)\b[^.!?\n]{2,300}\?(?![!?])",
    ),
    "offer": (
        1.0,
        r"(?:I|we)(?:'d| would| am|'m|'re| are|'ll| will)(?: also)? (?:be )?(?:very )?(?:glad"
        r"|happy|pleased) to|(?:I'll|we'll|I will|we will|I can|we can|let me|let's)(?: also| then"
        r"| gladly| happily)? (?:look|check|help|explain|send|pass|go|walk|see|find|ask|book"
        r"|arrange|sort|start|fix|refund|replace|swap|update|keep|get|take|do|give|offer|try|make|talk"
        r"|forward)"
        r"|(?:happy|glad) to help|if (?:you'd|you would) like",
    ),
    "request": (
        1.0,
        r"please (?!(?:don't|do not|stop|note|be aware|remember)\b)(?:\w+)|kindly \w+",
    ),
    "plan": (
        0.7,
        r"(?:will|'ll|is|are|be|being|goes|go|ships?|arrives?|lands?|comes?|runs?)\b[^.!?\n]{0,80}?"
        r" (?:by|on|before|within|until|from|at|in) (?:the |about |\w+ )?(?:\d|mon|tue|wed|thu"
        r"|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|noon|end|next|week)"
        r"|(?:will|'ll|is|are|be)\b[^.!?\n]{0,60}? (?:today|tomorrow|tonight|as soon as|next week"
        r"|this (?:week|afternoon|morning|evening))",
    ),
    "option": (
        0.7,
        r"you(?:'re welcome to| are welcome to| can| could)|either|alternatively|another (?:day"
        r"|way|option|time|one)|what (?:I|we) can do|instead of|something similar|up to you",
    ),
    "open_door": (
        1.0,
        r"let (?:me|us) know|feel free|tell (?:me|us)|reply (?:here|to)|get in touch|drop (?:me|us)"
        r"|if (?:something|anything|you get stuck|you have|there's|it's still|it isn't)",
    ),
}


def _compiled(
    kinds: Mapping[str, tuple[float, str]],
) -> dict[str, tuple[float, regex.Pattern[str]]]:
    return {
        name: (weight, regex.compile(rf"(?<!\w)(?:{pattern})", regex.IGNORECASE))
        for name, (weight, pattern) in kinds.items()
    }


_KINDS = {"validating": _compiled(_VALIDATING), "solution": _compiled(_SOLUTION)}


def score(text: str, findings: Sequence[Finding] | None = None) -> Scores:
    """Score how a message reads.

    - ``calm`` is ``1 / (1 + w / n)``: ``w`` adds up the findings' :data:`SEVERITY_WEIGHTS`, ``n``
      is the number of words divided by 15, at least 1. No finding gives 1.0; each further
      one lowers it.
    - ``validating`` and ``solution`` are ``1 - 0.4 ** e``: ``e`` adds up the weights (1.0 or 0.7)
      of the kinds of evidence found. Words inside a finding are no evidence.

    :param text: the message.
    :param findings: what :func:`~calmtone.tone.patterns.find_phrases` or a model found in it;
        ``None`` looks for phrases here.
    :raises PhraseDataError: if the phrase data is missing or malformed.

    >>> score("I'm sorry about the delay. Could you send me the number?")
    Scores(calm=1.0, validating=0.6, solution=0.6)
    >>> score("No.", [Finding("No.", "coldness", 0, 3, "", severity=2)]).calm
    0.5
    """
    found = find_phrases(text) if findings is None else findings
    weight = sum(SEVERITY_WEIGHTS.get(finding.severity, 1.0) for finding in found)
    length = max(1.0, len(text.split()) / _WORDS_PER_UNIT)
    return Scores(
        calm=round(1 / (1 + weight / length), 4),
        validating=_share("validating", text, found),
        solution=_share("solution", text, found),
    )


def evidence(text: str, findings: Sequence[Finding] = ()) -> dict[str, dict[str, str]]:
    """Return the words that count for ``validating`` and ``solution``, by kind.

    :param text: the message.
    :param findings: stretches that can't count.

    >>> evidence("Thanks for the photo.")
    {'validating': {'thanks': 'Thanks for'}, 'solution': {}}
    """
    view = view_of(text)
    barred = sorted((finding.start, finding.end) for finding in findings)
    return {
        side: {
            name: text[span[0] : span[1]]
            for name, (_, pattern) in kinds.items()
            if (span := _first_free(pattern, view, barred))
        }
        for side, kinds in _KINDS.items()
    }


def _share(side: str, text: str, findings: Sequence[Finding]) -> float:
    kinds = _KINDS[side]
    total = sum(kinds[name][0] for name in evidence(text, findings)[side])
    return round(1 - _MISSING_LEFT**total, 4)


def _first_free(
    pattern: regex.Pattern[str], view: str, barred: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    """Return the first match that no finding overlaps."""
    for match in pattern.finditer(view):
        start, end = match.span()
        if not any(left < end and start < right for left, right in barred):
            return start, end
    return None
