"""Facts: what a rewrite must keep to the letter, found and compared."""

from __future__ import annotations

from calmtone.reading.facts.find import find_facts

__all__ = ["find_facts"]
