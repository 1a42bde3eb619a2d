"""Fine-tune a base on message files, or go on with a run that was cut.

Run as:

    python -m training.train --base runs/base --to runs/first

Works on any folder that ``AutoModelForSeq2SeqLM`` (T5, BART, Marian) or ``AutoModelForCausalLM``
(a base of training.base) loads. Called again after a kill it goes on from the last checkpoint and
ends with the same weights. Beside the weights it leaves ``run.json`` (settings, data hashes,
versions, metrics) and ``log.jsonl``.
"""

from __future__ import annotations

import json
import math
import random
import time
from pathlib import Path
from typing import Annotated

import torch
import typer
from tqdm import tqdm

from training.batches import Batch, encode_examples, make_batches
from training.checkpoint import load_checkpoint, save_checkpoint
from training.examples import make_examples
from training.messages import load_messages
from training.models import batch_loss, load_model
from training.run_record import RunRecord, TrainSettings

__all__ = ["main", "train"]


def train(settings: TrainSettings) -> RunRecord:
    """Fine-tune as the settings say and write the model folder.

    :param settings: every choice of the run; saved beside the weights.
    :returns: the run's record, with its metrics.
    """
    torch.manual_seed(settings.seed)
    torch.set_num_threads(settings.threads)
    target = Path(settings.target)
    model, tokenizer, kind = load_model(settings.base)
    device = torch.device(settings.device)
    model.to(device)

    rows = load_messages(Path(path) for path in settings.train)
    dev_rows = load_messages(Path(path) for path in settings.dev)
    dev = make_batches(
        encode_examples(make_examples(dev_rows, seed=0), tokenizer, kind), settings.batch_pieces
    )
    optimizer = torch.optim.AdamW(
        model.parameters(),
        lr=settings.learning_rate,
        betas=(0.9, 0.98),
        weight_decay=0.01,
        fused=True,
    )
    epochs = [_epoch_batches(settings, rows, tokenizer, kind, e) for e in range(settings.epochs)]
    batches = [batch for epoch in epochs for batch in epoch]
    record = RunRecord.started(settings, steps=len(batches))
    step = load_checkpoint(target, model, optimizer)
    last = min(settings.stop_after or len(batches), len(batches))
    saved = time.monotonic()
    model.train()
    for index in tqdm(range(step, last), initial=step, total=last, unit="step"):
        rate = settings.learning_rate * schedule(index, len(batches), settings.warmup)
        loss = _step(model, optimizer, batches[index].to(device), kind, rate, settings)
        record.log(target, step=index + 1, loss=loss, learning_rate=rate)
        if time.monotonic() - saved > settings.checkpoint_minutes * 60:
            save_checkpoint(target, model, optimizer, index + 1)
            saved = time.monotonic()
        if (index + 1) % settings.evaluate_every == 0:
            record.log(target, step=index + 1, dev_loss=dev_loss(model, dev, kind, settings))
    record.finished(dev_loss=dev_loss(model, dev, kind, settings))
    model.save_pretrained(target)
    tokenizer.save_pretrained(target)
    record.save(target)
    return record


def schedule(step: int, steps: int, warmup: float) -> float:
    """Return the share of the learning rate at a step: linear warm-up, then a cosine to 5%.

    :param step: counted from 0.
    :param steps: of the whole run.
    :param warmup: share of the steps.

    >>> schedule(0, 100, 0.1), round(schedule(99, 100, 0.1), 2)
    (0.1, 0.05)
    """
    rising = max(1, round(steps * warmup))
    if step < rising:
        return (step + 1) / rising
    progress = (step - rising + 1) / max(1, steps - rising)
    return 0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * progress))


def dev_loss(
    model: torch.nn.Module, batches: list[Batch], kind: str, settings: TrainSettings
) -> dict[str, float]:
    """Return the mean loss per target piece on held-out batches, in nats, all and by task."""
    model.eval()
    device = torch.device(settings.device)
    sums: dict[str, list[float]] = {}
    with torch.inference_mode():
        for batch in batches:
            losses, tasks = batch_loss(model, batch.to(device), kind, settings.precision)
            for loss, task in zip(losses.tolist(), tasks, strict=True):
                for name in ("all", task):
                    sums.setdefault(name, []).append(loss)
    model.train()
    return {name: round(sum(values) / len(values), 4) for name, values in sums.items()}


def _epoch_batches(settings, rows, tokenizer, kind, epoch) -> list[Batch]:  # type: ignore[no-untyped-def]
    examples = make_examples(
        rows,
        seed=settings.seed + epoch,
        replies=settings.replies,
        drop_context=settings.drop_context,
    )
    batches = make_batches(encode_examples(examples, tokenizer, kind), settings.batch_pieces)
    random.Random(settings.seed + epoch).shuffle(batches)
    return batches


def _step(model, optimizer, batch, kind, rate, settings) -> float:  # type: ignore[no-untyped-def]
    for group in optimizer.param_groups:
        group["lr"] = rate
    losses, _ = batch_loss(model, batch, kind, settings.precision)
    loss = losses.mean()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), settings.clip)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return float(loss.detach())


def main(
    base: Annotated[str, typer.Option(help="Folder or hub id of the base.")],
    to: Annotated[Path, typer.Option(help="Folder to write.")],
    train_on: Annotated[list[Path], typer.Option(help="Message files or folders.")] = [  # noqa: B006
        Path("data/messages/train")
    ],
    dev_on: Annotated[list[Path], typer.Option(help="Held-out message files or folders.")] = [  # noqa: B006
        Path("data/messages/dev")
    ],
    settings: Annotated[str, typer.Option(help="JSON with further settings.")] = "{}",
) -> None:
    """Fine-tune a base on message files, or go on with a run that was cut."""
    chosen = TrainSettings.from_json(
        settings,
        base=base,
        target=str(to),
        train=tuple(str(path) for path in train_on),
        dev=tuple(str(path) for path in dev_on),
    )
    record = train(chosen)
    typer.echo(json.dumps(record.metrics))


if __name__ == "__main__":
    typer.run(main)
