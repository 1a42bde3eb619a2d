"""Make the base that fine-tuning starts from: weights, a vocabulary with calmtone's markers.

Run as:

    python -m training.base --from base.gguf --to runs/base --texts corpus/ data/messages/train

``--from`` is a GGUF file, a folder of transformers weights, or a hub id. With ``--texts`` the
vocabulary of a byte-level BPE base is cut to the pieces that occur there.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import torch
import typer
from tokenizers import Tokenizer
from transformers import (
    AutoConfig,
    AutoModelForCausalLM,
    AutoTokenizer,
    PreTrainedModel,
    PreTrainedTokenizerFast,
)

from calmtone.writing.model_format import MARKERS
from training.vocabulary import END, PAD, count_pieces, read_texts, trim_tokenizer

__all__ = ["load_base", "make_base"]

MARKER_NAMES = {"<|write|>": "write", "<|any|>": "message", "<|none|>": "nothing"}


def load_base(source: str) -> tuple[PreTrainedModel, PreTrainedTokenizerFast]:
    """Load a decoder-only base in fp32.

    :param source: a ``.gguf`` file, a folder of transformers weights, or a hub id.
    """
    path = Path(source)
    if path.suffix != ".gguf":
        model = AutoModelForCausalLM.from_pretrained(source, dtype=torch.float32)
        return model, AutoTokenizer.from_pretrained(source)
    where = {"pretrained_model_name_or_path": str(path.parent), "gguf_file": path.name}
    model = AutoModelForCausalLM.from_pretrained(**where, dtype=torch.float32)
    return model, AutoTokenizer.from_pretrained(**where)


def make_base(source: str, target: Path, texts: list[Path], minimum: int) -> int:
    """Write a base folder with calmtone's markers in a trimmed vocabulary.

    :param source: see :func:`load_base`.
    :param target: the folder to write.
    :param texts: text files or folders whose pieces are kept.
    :param minimum: how often a piece must occur there.
    :returns: the size of the new vocabulary.
    """
    model, tokenizer = load_base(source)
    full: Tokenizer = tokenizer.backend_tokenizer
    counts = count_pieces(full, read_texts(texts))
    trimmed, old_ids = trim_tokenizer(full, counts, minimum=minimum, markers=MARKERS)

    old = model.get_input_embeddings().weight.data
    new = torch.stack([_embedding(old, full, trimmed, i, k) for i, k in enumerate(old_ids)])
    config = AutoConfig.for_model(model.config.model_type, **_plain_config(model, len(new)))
    small = AutoModelForCausalLM.from_config(config)
    state = {
        name: value
        for name, value in model.state_dict().items()
        if "embed_tokens" not in name and "lm_head" not in name
    }
    small.load_state_dict(state, strict=False)
    small.get_input_embeddings().weight.data.copy_(new)
    small.tie_weights()
    small.save_pretrained(target)
    # CTranslate2 wants all four named; only pad and end are ever used.
    names = {"pad_token": PAD, "unk_token": PAD, "bos_token": END, "eos_token": END}
    PreTrainedTokenizerFast(tokenizer_object=trimmed, **names).save_pretrained(target)
    return len(new)


def _plain_config(model: PreTrainedModel, vocabulary_size: int) -> dict[str, object]:
    values = model.config.to_dict()
    values.pop("quantization_config", None)
    values.pop("model_type", None)
    ids = {"pad_token_id": 0, "eos_token_id": 1, "bos_token_id": None, "unk_token_id": None}
    return values | ids | {"vocab_size": vocabulary_size, "tie_word_embeddings": True}


def _embedding(
    old: torch.Tensor, full: Tokenizer, trimmed: Tokenizer, new_id: int, old_id: int | None
) -> torch.Tensor:
    """Return the row of a piece; a marker starts as the mean of the words that name it."""
    if old_id is not None:
        return old[old_id]
    marker = trimmed.id_to_token(new_id)
    name = MARKER_NAMES.get(marker, marker.strip("<|>").replace("_", " "))
    ids = full.encode(f" {name}", add_special_tokens=False).ids
    return old[ids].mean(dim=0)


def main(
    source: Annotated[str, typer.Option("--from", help="GGUF file, folder or hub id.")],
    target: Annotated[Path, typer.Option("--to", help="Folder to write.")],
    texts: Annotated[list[Path], typer.Option(help="Text whose pieces are kept.")],
    minimum: Annotated[int, typer.Option(help="Occurrences a piece needs.")] = 8,
) -> None:
    """Write a base folder with calmtone's markers in a trimmed vocabulary."""
    size = make_base(source, target, texts, minimum)
    typer.echo(f"{target}: {size:,} pieces")


if __name__ == "__main__":
    typer.run(main)
