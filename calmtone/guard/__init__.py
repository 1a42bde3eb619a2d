"""Guard: whether a candidate may stand for its segment."""

from calmtone.guard.case import Case, Rejection
from calmtone.guard.judge import RULES, judge

__all__ = ["RULES", "Case", "Rejection", "judge"]
