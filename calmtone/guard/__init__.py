"""Guard: whether a candidate may stand for its segment, and which one does."""

from calmtone.guard.case import Case, Rejection
from calmtone.guard.choice import choose
from calmtone.guard.facts import facts_that_count
from calmtone.guard.judge import RULES, judge
from calmtone.guard.places import Choice, Trial

__all__ = ["RULES", "Case", "Choice", "Rejection", "Trial", "choose", "facts_that_count", "judge"]
