"""Engines whose answers a test decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from calmtone.writing import Generation

SEGMENT = regex.compile(r"<\|segment\|>(.*?)(?:<\|after\|>|<\|reply\|>)", regex.S)


class ScriptedEngine:
    """Rewrites the segments it knows, keeps others; adds the opener and closer it is given.

    :param rewrites: segment -> answers, best first, markers included.
    :param opener: what the `open` task is answered with; ``""`` for none.
    :param closer: what the `close` task is answered with.
    """

    name = "scripted"

    def __init__(
        self,
        rewrites: Mapping[str, Sequence[str]] | None = None,
        *,
        opener: str = "",
        closer: str = "",
    ) -> None:
        self.rewrites = rewrites or {}
        self.lines = {"<|open|>": opener, "<|close|>": closer}
        self.asked: list[str] = []

    def generate(
        self,
        sources: Sequence[str],
        *,
        hypotheses: int = 1,
        max_pieces: int = 96,
        forbid: Sequence[str] = (),
    ) -> list[list[Generation]]:
        self.asked += sources
        return [self._answer(s, hypotheses, max_pieces, forbid) for s in sources]

    def _answer(
        self, source: str, hypotheses: int, max_pieces: int, forbid: Sequence[str]
    ) -> list[Generation]:
        for task, line in self.lines.items():
            if source.startswith(task):
                return [Generation(f"<|write|>{line}" if line else "<|none|>", -0.1)]
        found = SEGMENT.search(source)
        answers = self.rewrites.get(found[1], ()) if found else ()
        if not answers:
            return [] if "<|keep|>" in forbid else [Generation("<|keep|>", -0.01)]
        if max_pieces == 1:
            return [Generation("<|coldness|>", -0.1)]
        return [Generation(a, -0.1 * rank) for rank, a in enumerate(answers[:hypotheses], 1)]
