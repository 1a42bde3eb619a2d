"""Promises: a candidate offers and commits to nothing that the draft doesn't."""

from __future__ import annotations

import re
from functools import lru_cache

from calmtone.guard.case import Case
from calmtone.guard.words import plain, stem, stems_of, words_of

__all__ = ["promise_added"]

_SUBJECT = (
    r"(?:i|we|our team|someone|somebody|the team|my colleagues?|our engineers?|they|he|she|it)"
)
_KINDS: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (name, re.compile(offered), re.compile(given))
    for name, offered, given in (
        (
            "a refund",
            r"(?:\b(?:i|we)(?:'ll| will| can|'d| could)[^.?!;]{0,80}\b(?:refund|reimburse|"
            r"money back)|"
            r"\byou(?:'ll| will| can)[^.?!;]{0,80}\b(?:a refund|be refunded|money back|reimbursed)|"
            r"\b(?:offer|arrange|issue|process|send)\w* (?:you )?(?:a|the|your)? ?(?:full "
            r"|partial )?"
            r"refund|\brefund (?:is on|will)|\bwill be (?:refunded|reimbursed)|\bhappy to refund)",
            r"\b(?:refund\w*|money back|reimburs\w*|paid back|credit\w*|goes back)\b",
        ),
        (
            "a replacement",
            r"(?:\b(?:i|we)(?:'ll| will| can|'d| could| have)[^.?!;]{0,80}\b(?:replace\b|"
            r"replacement|new one|"
            r"exchange it)|\byou(?:'ll| will| can)[^.?!;]{0,80}\b(?:replacement|a new one)|"
            r"\breplacement (?:is on|will|today|free)|\bsend(?:ing)? (?:you )?(?:out "
            r")?(?:a )?(?:new|"
            r"replacement))",
            r"\b(?:replac\w*|exchang\w*|new one|swap\w*|another one|new)\b",
        ),
        (
            "credit or a discount",
            r"\b(?:discount|voucher|coupon|store credit|goodwill|compensat\w+|gift card|"
            r"credit your|"
            r"credit to your|account credit|a credit|compensate|cashback|reduce (?:the|"
            r"your) (?:price|bill|fee)|"
            r"lower (?:the|your) (?:price|bill|fee)|price reduction|knock (?:the|your|"
            r"some|something|\d)|take (?:\S+ ){1,2}off|promo code)\b",
            r"\b(?:discount\w*|voucher\w*|coupon\w*|credit\w*|goodwill|compensat\w*|gift "
            r"card|% off|"
            r"cheaper|reduc\w*|lower\w*|cashback|promo)\b",
        ),
        (
            "something free",
            r"\b(?:for free|free of charge|at no (?:extra |additional )?(?:cost|charge)|"
            r"complimentary|"
            r"on the house|no extra charge|without (?:any )?(?:extra )?charge|free (?:replacement|"
            r"shipping|delivery|upgrade|return|repair|month|copy|gift|of cost)|it's on us|"
            r"won't (?:be charged|have to pay|cost you))\b",
            r"\b(?:free|no (?:extra )?(?:cost|charge)|complimentary|on (?:the house|us)|"
            r"without charge|"
            r"not charged?|won't (?:charge|cost)|waive\w*|included)\b",
        ),
        (
            "an exception",
            r"\b(?:make an exception|waive|waived|extend (?:the|your) |extra time|more time to pay|"
            r"hold (?:it|one|your \w+|a \w+) for you|reserve|upgrade you|prioriti[sz]\w*|"
            r"top priority|"
            r"expedit\w+|fast[- ]track\w*|bump you up|move you up|jump the queue)\b",
            r"\b(?:exception|waive\w*|exten\w+|extra time|more time|hold\w*|reserv\w*|upgrad\w*|"
            r"priorit\w*|expedit\w*|fast[- ]track\w*|queue)\b",
        ),
        (
            "an escalation",
            r"\b(?:escalat\w+|to (?:my|our|the) (?:manager|supervisor|management|director|boss)|"
            r"manager (?:will|to) (?:call|contact)|senior (?:team|colleague|engineer|"
            r"specialist))\b",
            r"\b(?:escalat\w*|manager|supervisor|management|senior|director|boss)\b",
        ),
    )
)
_ASSURED = re.compile(
    r"\b(?:guarantee[ds]?|ensure|promise|definitely|certainly|absolutely|assure|assured|swear|"
    r"(?:i|we)(?:'ll| will| can|'m going to|'re going to)? (?:personally |always )?make sure|"
    r"personally (?:see|make|ensure|handle|follow)|without fail|no doubt|rest assured|"
    r"never happen again|won't happen again|100 ?%|count on (?:me|us)|you have my word|"
    r"no matter what|will (?:surely|always))"
)
_ASSURES_NOT = re.compile(
    r"(?:\b(?:can't|cannot|can not|not|no|won't|isn't|without|unable to|"
    r"don't)\b[^.;!?]{0,30}$|n't )"
)
_WISHED = re.compile(
    r"\b(?:you|you'd|you're|they)\b[^.!?]*\b(?:expect\w*|hop(?:e|ed|ing)|want\w*|wish\w*|"
    r"asked for|counting on|like|need)\b[^.!?]*$"
)
_FIXED = re.compile(
    r"\b(?:will|'ll|going to) (?:all |soon |then |now )?(?:be |get |have (?:it|this|that) "
    r")?(?:all )?"
    r"(?:fixed|resolved|solved|sorted|repaired|restored|working again|back to normal|put right|"
    r"taken care of|made right)|\b(?:i|we)(?:'ll| will) (?:make (?:it|this|things) right|"
    r"fix|resolve|"
    r"sort|solve|take care)"
)
_DEADLINE = re.compile(
    r"\b(?:within (?:the (?:next )?)?(?:an?|one|two|three|\d+)\b|right away|immediately|"
    r"asap|as soon as "
    r"possible|straight away|shortly|first thing|in no time|very soon|soon\b|by (?:the )?(?:end of|"
    r"tomorrow|tonight|today|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|today|"
    r"tomorrow|tonight|this (?:week|afternoon|morning|evening)|next week|in (?:a|the "
    r"next) (?:few|couple)|"
    r"at once|promptly|quickly|in a moment)"
)
_COMMITS = re.compile(
    rf"(?:\b{_SUBJECT}(?:'ll| will|'m going to|'re going to| am going to| are going to| shall)\b|"
    r"\bwill (?:be|arrive|get|have|receive|hear)\b|\byou(?:'ll| will) (?:get|have|receive|"
    r"hear|see)\b|"
    r"\blet me\b|\b(?:i'm|we're|i am|we are) (?:sending|shipping|processing|escalating|calling))"
)
_OWN_COMMITMENT = re.compile(
    r"\b(?:i|we)(?:'ll| will| shall|'m going to|'re going to| am going to| are going to)"
    r"(?: (?:also|then|now|personally|gladly|happily|just|still|first|try to|be able to|"
    r"be happy to|"
    r"be glad to|do my best to|do our best to|go ahead and|get|have))* ([a-z'-]+)(?: (\w+))?"
)
_REACHES_OUT = re.compile(
    rf"\b{_SUBJECT}(?:'ll| will|'m going to| can| could)(?: \w+ly| also| then| personally)? "
    r"(?:call (?:you|back)|ring you|phone you|get back to|contact you|e-?mail you|text you|"
    r"reach out|follow up|update you|keep you (?:posted|updated|informed)|let you know|"
    r"write (?:to )?you|"
    r"come back to you|be in touch|message you|notify you|send you an update)|"
    r"\byou(?:'ll| will) (?:hear (?:back )?from|get (?:a|an) (?:call|update|email|reply)|"
    r"be contacted)|"
    r"\b(?:a|the) (?:call-?back|colleague) (?:will|is going)|\bexpect (?:a|my|our) (?:call|reply)"
)
_REACHED_OUT = re.compile(
    r"\b(?:call|ring|phone|get back|contact|e-?mail|text|reach out|follow up|update you|posted|"
    r"let you know|let u know|write|be in touch|notify|message|hear from|tell you|in "
    r"touch|inform)\b"
)
_COSTS_NOTHING = stems_of(
    "look check help explain walk go pass note do try see read be review answer keep start work "
    "talk continue leave add need share point discuss listen understand bring clarify show "
    "happy glad search take forward have ask end to repeat tell say stay not never "
    "wait get assume"
)
_NOT_FREE = frozenset({"care", "over"})


def promise_added(candidate: str, case: Case) -> str | None:
    """Return what the candidate promises beyond the draft, or ``None``.

    >>> promise_added("We'll refund you.", Case("closer", "", "The order is late."))
    "It offers a refund, and the draft doesn't."
    >>> promise_added("I can explain what the tracking shows.", Case("closer", "", "It's late."))
    """
    if not candidate or candidate == case.segment:
        return None
    text, draft = plain(candidate), plain(case.draft)
    for name, offered, given in _KINDS:
        if _affirmed(offered, text) and not given.search(draft):
            return f"It offers {name}, and the draft doesn't."
    for match in _ASSURED.finditer(text):
        drafted = match[0] in draft or stem(match[0]) in _stems(draft)
        if not drafted and not _denied(text, match.start()):
            return f"'{match[0]}' promises more than the draft."
    return _commitment_added(text, draft)


def _commitment_added(text: str, draft: str) -> str | None:
    fixed = _FIXED.search(text)
    if fixed and not _denied(text, fixed.start()) and not _fixes_already(fixed[0], draft):
        return f"'{fixed[0]}' promises a solution that the draft doesn't."
    reached = _REACHES_OUT.search(text)
    if reached and not _denied(text, reached.end()) and not _REACHED_OUT.search(draft):
        return f"'{reached[0]}' promises to get in touch, and the draft doesn't."
    deadline = _DEADLINE.search(text)
    if deadline and _COMMITS.search(text) and not _near(deadline[0], draft):
        return f"'{deadline[0]}' sets a time that the draft doesn't."
    return _own_act_added(text, draft)


def _fixes_already(fix: str, draft: str) -> bool:
    acts = _stems(fix) - stems_of("will be get have it this all i we i'll")
    return _FIXED.search(draft) is not None or bool(acts & _stems(draft))


def _own_act_added(text: str, draft: str) -> str | None:
    for match in _OWN_COMMITMENT.finditer(text):
        verb = stem(match[1])
        free = verb in _COSTS_NOTHING and (match[2] or "") not in _NOT_FREE
        if not free and verb not in _stems(draft) and not match[1].endswith("n't"):
            return f"'{match[0]}' commits to something that the draft doesn't."
    return None


def _affirmed(pattern: re.Pattern[str], text: str) -> bool:
    return any(
        not (
            _denied(text, match.start() if "won't" in match[0] else match.end())
            or _WISHED.search(text, 0, match.start())
        )
        for match in pattern.finditer(text)
    )


def _denied(text: str, position: int) -> bool:
    """Say whether a negation stands before a place, in its own sentence."""
    start = max(position - 200, *(text.rfind(mark, 0, position) + 1 for mark in ".;!?"))
    return (
        re.search(r"n't\b|\b(?:not|no|unable|never|without|cannot)\b", text[start:position])
        is not None
    )


def _near(deadline: str, draft: str) -> bool:
    if deadline in draft:
        return True
    roots = _stems(deadline) - stems_of("within the next by in a an end of as this right one")
    return bool(roots) and roots <= _stems(draft)


@lru_cache(maxsize=512)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(text))
