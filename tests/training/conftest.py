"""Tiny bases, made from nothing in a second, that every step of the training can run on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

MESSAGES = Path(__file__).parents[2] / "data" / "messages" / "train" / "seed.jsonl"


@pytest.fixture(scope="session")
def few_messages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first twelve messages of the training data."""
    file = tmp_path_factory.mktemp("messages") / "few.jsonl"
    with MESSAGES.open(encoding="utf-8") as lines:
        file.write_text("".join(line for line, _ in zip(lines, range(12), strict=False)))
    return file


@pytest.fixture(scope="session")
def tiny_tokenizer(few_messages: Path):
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    from calmtone.writing.model_format import MARKERS

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=600,
        special_tokens=["<|pad|>", "<|end|>", *MARKERS],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    texts = [json.loads(line)["draft"] for line in few_messages.read_text().splitlines()]
    tokenizer.train_from_iterator(texts, trainer)
    special = {"pad_token": "<|pad|>", "unk_token": "<|pad|>"}
    ends = {"bos_token": "<|end|>", "eos_token": "<|end|>"}
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, **special, **ends)


@pytest.fixture(scope="session")
def tiny_bases(tmp_path_factory: pytest.TempPathFactory, tiny_tokenizer) -> dict[str, Path]:
    """A decoder-only and an encoder-decoder base with random weights."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM, T5Config, T5ForConditionalGeneration

    torch.manual_seed(1)
    size = len(tiny_tokenizer)
    ids = {"pad_token_id": 0, "eos_token_id": 1, "vocab_size": size}
    decoder = LlamaForCausalLM(
        LlamaConfig(
            **ids,
            bos_token_id=None,
            hidden_size=32,
            intermediate_size=64,
            num_hidden_layers=2,
            num_attention_heads=2,
            num_key_value_heads=1,
            tie_word_embeddings=True,
        )
    )
    seq2seq = T5ForConditionalGeneration(
        T5Config(
            **ids,
            decoder_start_token_id=0,
            d_model=32,
            d_ff=64,
            d_kv=16,
            num_layers=2,
            num_decoder_layers=1,
            num_heads=2,
            feed_forward_proj="gated-gelu",
        )
    )
    folders = {}
    for kind, model in (("decoder", decoder), ("seq2seq", seq2seq)):
        folders[kind] = tmp_path_factory.mktemp(f"base-{kind}")
        model.save_pretrained(folders[kind])
        tiny_tokenizer.save_pretrained(folders[kind])
    return folders
