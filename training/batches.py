"""Examples as pieces, batched by length so that little of a batch is padding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from transformers import PreTrainedTokenizerBase

from training.examples import Example

__all__ = ["Batch", "Encoded", "encode_examples", "make_batches"]

IGNORED = -100


@dataclass(frozen=True, slots=True)
class Encoded:
    """One example as pieces.

    :param source: ids of the source; of source and target for a decoder-only model.
    :param target: ids of the target, the end piece included.
    """

    source: list[int]
    target: list[int]
    task: str

    @property
    def length(self) -> int:
        """Pieces that the model has to go through."""
        return len(self.source) + len(self.target)


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of shape (examples, pieces).

    :param labels: the target ids; -100 where there is nothing to predict.
    """

    input_ids: torch.Tensor
    attention_mask: torch.Tensor
    labels: torch.Tensor
    tasks: tuple[str, ...]

    def to(self, device: torch.device) -> Batch:
        """Return the batch on a device."""
        return Batch(
            self.input_ids.to(device),
            self.attention_mask.to(device),
            self.labels.to(device),
            self.tasks,
        )


def encode_examples(
    examples: Sequence[Example], tokenizer: PreTrainedTokenizerBase, kind: str
) -> list[tuple[Encoded, str]]:
    """Turn examples into pieces.

    :param kind: ``seq2seq`` or ``decoder``.
    :returns: pairs of an encoded example and ``kind``.
    """
    sources = tokenizer([example.source for example in examples], add_special_tokens=False)
    targets = tokenizer([example.target for example in examples], add_special_tokens=False)
    end = tokenizer.eos_token_id
    return [
        (Encoded([*source, end] if kind == "seq2seq" else source, [*target, end], x.task), kind)
        for x, source, target in zip(
            examples, sources["input_ids"], targets["input_ids"], strict=True
        )
    ]


def make_batches(encoded: Sequence[tuple[Encoded, str]], batch_pieces: int) -> list[Batch]:
    """Sort by length and cut into batches.

    :param batch_pieces: the most pieces of a batch, padding included.
    """
    ordered = sorted(encoded, key=lambda pair: pair[0].length)
    batches: list[Batch] = []
    group: list[Encoded] = []
    for example, kind in ordered:
        if group and (len(group) + 1) * example.length > batch_pieces:
            batches.append(_batch(group, kind))
            group = []
        group.append(example)
    if group:
        batches.append(_batch(group, ordered[0][1]))
    return batches


def _batch(group: Sequence[Encoded], kind: str) -> Batch:
    if kind == "seq2seq":
        inputs = [example.source for example in group]
        labels = [example.target for example in group]
    else:
        inputs = [example.source + example.target for example in group]
        labels = [[IGNORED] * len(example.source) + example.target for example in group]
    ids, mask = _padded(inputs, 0), _padded([[1] * len(row) for row in inputs], 0)
    return Batch(ids, mask, _padded(labels, IGNORED), tuple(example.task for example in group))


def _padded(rows: Sequence[Sequence[int]], value: int) -> torch.Tensor:
    longest = max(len(row) for row in rows)
    return torch.tensor([[*row, *[value] * (longest - len(row))] for row in rows])
