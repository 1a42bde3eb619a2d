"""Tone: what is wrong in a draft, and where."""

from calmtone.tone.labels import LABELS, Label, advice_for, describe
from calmtone.tone.patterns import find_phrases
from calmtone.tone.scores import score

__all__ = ["LABELS", "Label", "advice_for", "describe", "find_phrases", "score"]
