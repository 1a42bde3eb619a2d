"""The model's edge: what calmtone asks of whatever generates text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

__all__ = ["Engine", "Generation", "IdentityEngine"]


@dataclass(frozen=True, slots=True)
class Generation:
    """One text that a model generated.

    :param text: the text, markers included, end piece left out.
    :param score: the mean log probability of its pieces (0 is certain).

    >>> Generation("<|keep|>", -0.1).text
    '<|keep|>'
    """

    text: str
    score: float


@runtime_checkable
class Engine(Protocol):
    """Generates texts for sources; deterministic, and safe to share between threads.

    :param name: the model's name, as results report it.
    """

    name: str

    def generate(
        self,
        sources: Sequence[str],
        *,
        hypotheses: int = 1,
        max_pieces: int = 96,
        forbid: Sequence[str] = (),
    ) -> list[list[Generation]]:
        """Generate for each source its best texts, best first.

        :param sources: source texts in the format of :mod:`calmtone.writing.model_format`.
        :param hypotheses: how many texts a source; the beam is as wide. 1 is greedy.
        :param max_pieces: where to stop, in pieces of the vocabulary.
        :param forbid: markers that must not be generated.
        """
        ...


class IdentityEngine:
    """An engine with no opinion: it keeps every segment, so that the phrasebook is left alone.

    >>> IdentityEngine().generate(["<|calm|><|any|><|segment|>No.<|reply|>"])[0][0].text
    '<|keep|>'
    """

    name = "phrasebook"

    def generate(
        self,
        sources: Sequence[str],
        *,
        hypotheses: int = 1,  # noqa: ARG002
        max_pieces: int = 96,  # noqa: ARG002
        forbid: Sequence[str] = (),
    ) -> list[list[Generation]]:
        """Answer ``keep`` to each `calm` source, and nothing to the others.

        :param forbid: where the answer is forbidden, there is none.

        >>> IdentityEngine().generate(["<|open|><|any|><|draft|>No.<|reply|>"])
        [[]]
        """
        keeps = "<|keep|>" not in forbid
        answer = [Generation("<|keep|>", 0.0)]
        return [answer if keeps and s.startswith("<|calm|>") else [] for s in sources]
