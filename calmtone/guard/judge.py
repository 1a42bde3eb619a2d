"""The verdict: every rule is asked, and each that objects says why."""

from __future__ import annotations

from collections.abc import Callable

from calmtone.guard.blame import avoid_used, blame_left, fault_admitted, insult_added
from calmtone.guard.case import Case, Rejection
from calmtone.guard.closeness import meaning_added
from calmtone.guard.decision import decision_turned
from calmtone.guard.facts import fact_invented, fact_lost
from calmtone.guard.fit import opener_unfit
from calmtone.guard.promises import promise_added
from calmtone.guard.repetition import customer_copied, repetition
from calmtone.guard.shape import language, length, markup, unfinished

__all__ = ["RULES", "Rule", "judge"]

Rule = Callable[[str, Case], str | None]

RULES: tuple[tuple[str, Rule], ...] = (
    ("markup", markup),
    ("length", length),
    ("unfinished", unfinished),
    ("repetition", repetition),
    ("language", language),
    ("avoid_used", avoid_used),
    ("customer_copied", customer_copied),
    ("insult_added", insult_added),
    ("blame_left", blame_left),
    ("fault_admitted", fault_admitted),
    ("promise_added", promise_added),
    ("decision_turned", decision_turned),
    ("opener_unfit", opener_unfit),
    ("meaning_added", meaning_added),
    ("fact_lost", fact_lost),
    ("fact_invented", fact_invented),
)


def judge(candidate: str, case: Case) -> tuple[Rejection, ...]:
    """Return why a candidate may not stand in its place; ``()`` means that it may.

    :param candidate: what the model wrote; ``""`` drops the segment, or adds no opener or closer.
    :param case: the place it is meant for.

    >>> case = Case("segment", "Your order isn't lost, relax.", "Your order isn't lost, relax.")
    >>> judge("Your order isn't lost.", case)
    ()
    >>> [rejection.code for rejection in judge("I'm sorry your order is lost.", case)]
    ['decision_turned']
    """
    verdicts = ((code, rule(candidate, case)) for code, rule in RULES)
    return tuple(Rejection(code, detail) for code, detail in verdicts if detail is not None)
