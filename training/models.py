"""Load a base of either kind, and its loss on a batch."""

from __future__ import annotations

from typing import Any

import torch
from torch.nn import functional
from transformers import (
    AutoConfig,
    AutoModelForCausalLM,
    AutoModelForSeq2SeqLM,
    AutoTokenizer,
    PreTrainedModel,
    PreTrainedTokenizerBase,
)

from calmtone.writing.model_format import MARKERS
from training.batches import IGNORED, Batch

__all__ = ["batch_loss", "load_model"]


def load_model(base: str) -> tuple[PreTrainedModel, PreTrainedTokenizerBase, str]:
    """Load weights in fp32 with a tokenizer that has calmtone's markers.

    Attention is the plain one: at some sixty pieces a row it is faster than the fused kernels.

    :param base: a folder or hub id.
    :returns: model, tokenizer, and ``seq2seq`` or ``decoder``.
    """
    kind = "seq2seq" if AutoConfig.from_pretrained(base).is_encoder_decoder else "decoder"
    loader: Any = AutoModelForSeq2SeqLM if kind == "seq2seq" else AutoModelForCausalLM
    model = loader.from_pretrained(base, dtype=torch.float32, attn_implementation="eager")
    tokenizer = AutoTokenizer.from_pretrained(base)
    if tokenizer.add_special_tokens({"additional_special_tokens": list(MARKERS)}):
        model.resize_token_embeddings(len(tokenizer))
    return model, tokenizer, kind


def batch_loss(
    model: torch.nn.Module, batch: Batch, kind: str, precision: str = "fp32"
) -> tuple[torch.Tensor, tuple[str, ...]]:
    """Return the loss of each target piece in nats, shape (pieces,), and its task.

    For a decoder-only model the target positions are taken out before the output projection, which
    is otherwise a fifth of the work, and no mask is needed: what pads a row stands behind it.

    :param precision: of the matrix products, ``fp32`` or ``bf16``.
    """
    with torch.autocast(batch.labels.device.type, torch.bfloat16, enabled=precision == "bf16"):
        logits, targets, wanted = _predictions(model, batch, kind)
    losses = functional.cross_entropy(logits.float(), targets, reduction="none")
    counts = wanted.sum(dim=1).tolist()
    return losses, tuple(
        task for task, count in zip(batch.tasks, counts, strict=True) for _ in range(count)
    )


def _predictions(
    model: torch.nn.Module, batch: Batch, kind: str
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return logits and targets of the target pieces, and where they stand in the batch."""
    if kind == "seq2seq":
        output = model(
            input_ids=batch.input_ids, attention_mask=batch.attention_mask, labels=batch.labels
        )
        wanted = batch.labels != IGNORED
        logits, targets = output.logits[wanted], batch.labels[wanted]
    else:
        hidden = model.model(input_ids=batch.input_ids).last_hidden_state
        wanted = batch.labels[:, 1:] != IGNORED
        logits = model.lm_head(hidden[:, :-1][wanted])
        targets = batch.labels[:, 1:][wanted]
    return logits, targets, wanted
