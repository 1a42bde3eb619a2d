"""Cut a byte-level BPE vocabulary down to the pieces that a text folder uses, and add markers.

A piece is kept with every merge that leads to it, so each word whose pieces are all kept is
cut exactly as before; other words fall apart into smaller pieces, down to single bytes, and
nothing becomes unknown.
"""

from __future__ import annotations

import json
import lzma
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from tokenizers import AddedToken, Tokenizer

__all__ = ["END", "PAD", "count_pieces", "read_texts", "trim_tokenizer"]

PAD, END = "<|pad|>", "<|end|>"
BATCH_LINES = 2_000


def read_texts(paths: Iterable[Path]) -> Iterator[str]:
    """Yield the lines of text files, xz-compressed text files and JSONL message files.

    :param paths: files, or folders that are searched for ``*.txt``, ``*.txt.xz`` and ``*.jsonl``.
    :raises FileNotFoundError: if a path doesn't exist.
    """
    for path in paths:
        if not path.exists():
            raise FileNotFoundError(f"{path} doesn't exist; name a text file or a folder of them.")
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.name.endswith((".txt", ".txt.xz", ".jsonl")):
                opener = lzma.open if file.suffix == ".xz" else open
                with opener(file, "rt", encoding="utf-8") as lines:
                    yield from lines


def count_pieces(tokenizer: Tokenizer, texts: Iterable[str]) -> Counter[int]:
    """Count how often each piece occurs.

    :param tokenizer: the full tokenizer.
    :param texts: lines of text.
    :returns: piece id -> occurrences.
    """
    counts: Counter[int] = Counter()
    batch: list[str] = []
    for text in texts:
        batch.append(text)
        if len(batch) == BATCH_LINES:
            _count_batch(tokenizer, batch, counts)
            batch = []
    _count_batch(tokenizer, batch, counts)
    return counts


def trim_tokenizer(
    tokenizer: Tokenizer, counts: Counter[int], *, minimum: int, markers: Sequence[str]
) -> tuple[Tokenizer, list[int | None]]:
    """Build the smaller tokenizer.

    :param tokenizer: a byte-level BPE tokenizer.
    :param counts: how often each piece occurs in the texts that matter.
    :param minimum: how often a piece must occur to be kept.
    :param markers: special pieces to add; they take the first ids after ``<|pad|>`` and
        ``<|end|>``.
    :returns: the new tokenizer and, for each new id, the old id it stands for (``None`` for the
        special pieces).
    :raises ValueError: if the tokenizer is not a BPE one.
    """
    layout: dict[str, Any] = json.loads(tokenizer.to_str())
    if layout["model"]["type"] != "BPE":
        raise ValueError(f"the tokenizer is a {layout['model']['type']} one; BPE can be trimmed.")
    vocabulary: dict[str, int] = layout["model"]["vocab"]
    merges = [tuple(merge) for merge in layout["model"]["merges"]]
    kept = _closed(vocabulary, merges, counts, minimum)

    special = [PAD, END, *markers]
    ordered = sorted(kept, key=vocabulary.__getitem__)
    names = [*special, *ordered]
    layout["model"]["vocab"] = {name: index for index, name in enumerate(names)}
    layout["model"]["merges"] = [
        list(merge) for merge in merges if {*merge, "".join(merge)} <= kept
    ]
    layout["model"]["unk_token"] = None
    layout["added_tokens"] = []
    layout["post_processor"] = None
    trimmed = Tokenizer.from_str(json.dumps(layout))
    trimmed.add_special_tokens([AddedToken(name, normalized=False) for name in special])
    return trimmed, [None] * len(special) + [vocabulary[name] for name in ordered]


def _count_batch(tokenizer: Tokenizer, batch: Sequence[str], counts: Counter[int]) -> None:
    for encoding in tokenizer.encode_batch_fast(list(batch), add_special_tokens=False):
        counts.update(encoding.ids)


def _closed(
    vocabulary: dict[str, int],
    merges: Sequence[tuple[str, ...]],
    counts: Counter[int],
    minimum: int,
) -> set[str]:
    """Return the pieces to keep: the frequent ones, all single bytes, and what leads to them."""
    parents: dict[str, tuple[str, ...]] = {}
    for merge in merges:
        parents.setdefault("".join(merge), merge)
    bytes_ = {name for name in vocabulary if len(name) == 1}
    pending = [name for name in parents if counts[vocabulary[name]] >= minimum]
    kept = set(bytes_)
    while pending:
        name = pending.pop()
        if name not in kept:
            kept.add(name)
            pending.extend(parents.get(name, ()))
    return kept
