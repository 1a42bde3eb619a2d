"""How well the library rewrites a split of data/messages.

Run as:

    python -m benchmarks.quality --split data/messages/dev --show 10
    python -m benchmarks.quality --engine none          # the phrasebook alone
    python -m benchmarks.quality --installed            # through the command `calmtone rewrite`

Prints a table and, with ``--out``, writes it as JSON with the replies beside it. What each figure
means is in the docstring of :class:`Figures`.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import regex
import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table
from sacrebleu.metrics import CHRF

from calmtone import CalmtoneError, Rewrite, Rewriter
from calmtone.reading.facts import invented_facts
from training.messages import MessageRow, load_messages

__all__ = ["Figures", "measure", "reference_reply"]

DIGITS = regex.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Figures:
    """What is measured; shares run from 0 to 1.

    :param messages: drafts in the split.
    :param run: share that came back without an error.
    :param facts_kept: share of the drafts' facts, as reading finds them, that the replies have.
    :param facts_invented: how many facts in all replies are in neither draft nor customer message.
    :param digits_kept: share of the drafts' runs of digits that the replies have; needs no fact
        finder, so it can't share its blind spots.
    :param digits_invented: how many runs of digits in the replies are in neither.
    :param calm_unchanged: share of the calm drafts that came back to the letter.
    :param calm_segments_changed: share of the segments kept in the reference that were changed.
    :param blunt_segments_left: share of the segments rewritten or dropped in the reference that
        came back to the letter.
    :param left_with_warning: segments that read as blunt but had no acceptable candidate, for each
        draft.
    :param openers: share of drafts given an opener; ``openers_reference`` in the reference.
    :param closers: share of drafts given a closer; ``closers_reference`` in the reference.
    :param chrf: chrF of the replies to the references, 0 to 100.
    :param chrf_draft: the same for the drafts as they are.
    :param calm_before: mean calm score of the drafts; ``calm_after`` of the replies.
    :param seconds_median: for one draft.
    """

    messages: int
    run: float
    facts_kept: float
    facts_invented: int
    digits_kept: float
    digits_invented: int
    calm_unchanged: float
    calm_segments_changed: float
    blunt_segments_left: float
    left_with_warning: float
    openers: float
    openers_reference: float
    closers: float
    closers_reference: float
    chrf: float
    chrf_draft: float
    calm_before: float
    calm_after: float
    seconds_median: float


def reference_reply(row: MessageRow) -> str:
    """Return the reply that a row's segments make: opener first, closer last, in one paragraph."""
    texts = [row.opener, *(segment.rewrite for segment in row.segments), row.closer]
    return " ".join(text for text in texts if text)


def measure(
    rows: Sequence[MessageRow], results: Sequence[Rewrite | None], seconds: Sequence[float]
) -> Figures:
    """Compute the figures of a split.

    :param results: one for each row; ``None`` where the library raised an error.
    :param seconds: how long each took.
    """
    pairs = [(row, result) for row, result in zip(rows, results, strict=True) if result]
    facts = [fact.kept for _, result in pairs for fact in result.facts]
    digits = [_digits_kept(result) for _, result in pairs]
    calm = [not result.changed for row, result in pairs if row.calm]
    touched = [touch for row, result in pairs for touch in _touched(row, result)]
    chrf = CHRF()
    references = [[reference_reply(row) for row, _ in pairs]]
    return Figures(
        messages=len(rows),
        run=len(pairs) / len(rows),
        facts_kept=_mean(facts),
        facts_invented=sum(
            len(invented_facts(result.text, [row.draft, row.customer])) for row, result in pairs
        ),
        digits_kept=sum(kept for kept, _ in digits) / max(1, sum(n for _, n in digits)),
        digits_invented=sum(
            len(set(DIGITS.findall(r.text)) - set(DIGITS.findall(row.draft + row.customer)))
            for row, r in pairs
        ),
        calm_unchanged=_mean(calm),
        calm_segments_changed=_mean([changed for kept, changed in touched if kept]),
        blunt_segments_left=_mean([not changed for kept, changed in touched if not kept]),
        left_with_warning=_mean(
            [sum(w.code == "left_as_it_was" for w in result.warnings) for _, result in pairs]
        ),
        openers=_mean([_added(result, first=True) for _, result in pairs]),
        openers_reference=_mean([bool(row.opener) for row, _ in pairs]),
        closers=_mean([_added(result, first=False) for _, result in pairs]),
        closers_reference=_mean([bool(row.closer) for row, _ in pairs]),
        chrf=chrf.corpus_score([result.text for _, result in pairs], references).score,
        chrf_draft=chrf.corpus_score([row.draft for row, _ in pairs], references).score,
        calm_before=_mean([result.scores_before.calm for _, result in pairs]),
        calm_after=_mean([result.scores_after.calm for _, result in pairs]),
        seconds_median=statistics.median(seconds),
    )


def _digits_kept(result: Rewrite) -> tuple[int, int]:
    wanted, there = DIGITS.findall(result.draft), set(DIGITS.findall(result.text))
    return sum(run in there for run in wanted), len(wanted)


def _touched(row: MessageRow, result: Rewrite) -> list[tuple[bool, bool]]:
    """Return for each segment of the reference whether it is kept there, and changed here."""
    pairs, position = [], 0
    for segment, gap in zip(row.segments, row.gaps, strict=False):
        start = position + len(gap)
        position = start + len(segment.text)
        changed = any(
            edit.action in ("rewritten", "dropped") and edit.start < position and start < edit.end
            for edit in result.edits
        )
        pairs.append((segment.action == "kept", changed))
    return pairs


def _added(result: Rewrite, *, first: bool) -> bool:
    actions = [edit.action == "added" for edit in result.edits]
    texts = [edit.reason.startswith("Names") == first for edit in result.edits]
    return any(added and mine for added, mine in zip(actions, texts, strict=True))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 1.0


def _rewrite(rewriter: Rewriter, row: MessageRow) -> Rewrite | None:
    try:
        return rewriter.rewrite(row.draft, customer=row.customer, channel=row.channel)
    except CalmtoneError:
        return None


def _rewrite_installed(row: MessageRow) -> Rewrite | None:
    """Rewrite through the command on the path, as somebody without the source would."""
    command = ["calmtone", "rewrite", "--json", "--channel", row.channel, "-"]
    customer = ["--customer", row.customer] if row.customer else []
    done = subprocess.run(
        [*command, *customer], input=row.draft.encode(), capture_output=True, check=False
    )
    return Rewrite.from_dict(json.loads(done.stdout)) if done.returncode == 0 else None


def main(
    split: Annotated[Path, typer.Option(help="Message file or folder.")] = Path(
        "data/messages/dev"
    ),
    model: Annotated[
        Path | None, typer.Option(help="Model folder; the embedded one if none.")
    ] = None,
    engine: Annotated[str, typer.Option(help="ctranslate2, transformers or none.")] = "ctranslate2",
    out: Annotated[Path | None, typer.Option(help="JSON file to write.")] = None,
    installed: Annotated[bool, typer.Option(help="Run the command `calmtone rewrite`.")] = False,
    show: Annotated[int, typer.Option(help="How many replies to print.")] = 0,
    limit: Annotated[int | None, typer.Option(help="How many drafts to run.")] = None,
) -> None:
    """Measure how well the library rewrites a split."""
    console = Console()
    rows = load_messages([split])[:limit]
    rewriter = Rewriter.load(model, engine=engine)
    results: list[Rewrite | None] = []
    seconds: list[float] = []
    for row in track(rows, "rewriting", console=Console(stderr=True)):
        started = time.perf_counter()
        results.append(_rewrite_installed(row) if installed else _rewrite(rewriter, row))
        seconds.append(time.perf_counter() - started)
    figures = measure(rows, results, seconds)
    table = Table("figure", "value", title=f"{split}, {rewriter.engine.name}")
    for name, value in asdict(figures).items():
        table.add_row(name, f"{value:.4f}" if isinstance(value, float) else str(value))
    console.print(table)
    for row, result in list(zip(rows, results, strict=True))[:show]:
        console.print(f"\n[bold]{row.id}[/] {row.channel} {row.customer!r}", highlight=False)
        console.print(f"< {row.draft}\n> {result.text if result else ''}", markup=False)
    if out is not None:
        replies = [result.to_dict() if result else None for result in results]
        content = {"model": rewriter.engine.name, "split": str(split), "figures": asdict(figures)}
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(json.dumps(content | {"replies": replies}, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    typer.run(main)
