"""The engine for checkpoints that aren't exported: any transformers folder or hub id, in fp32.

Slower than the default by far; meant for trying a fine-tuned checkpoint before exporting it, and as
the reference that an export is compared with.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from calmtone.errors import MissingExtraError, ModelFormatError, ModelNotFoundError
from calmtone.writing.engine import Generation
from calmtone.writing.model_format import MARKERS

__all__ = ["TransformersEngine"]


class TransformersEngine:
    """Generates with ``AutoModelForSeq2SeqLM`` or ``AutoModelForCausalLM``.

    A hub id is the one thing in calmtone that reaches the network: it was asked for by name.

    :param model: a folder of transformers weights, or a hub id.
    :raises MissingExtraError: if torch or transformers isn't installed.
    :raises ModelNotFoundError: if there is no such model.
    :raises ModelFormatError: if its tokenizer lacks calmtone's markers.
    """

    def __init__(self, model: str) -> None:
        try:
            import torch
            import transformers
        except ImportError as error:
            raise MissingExtraError(
                "the transformers engine needs torch and transformers; "
                'install them with: pip install "calmtone[train]"'
            ) from error
        self.name = model
        self._torch = torch
        self._tokenizer, self._model = _load(transformers, torch, model)
        self._seq2seq = bool(self._model.config.is_encoder_decoder)
        unknown = [m for m in MARKERS if m not in self._tokenizer.get_vocab()]
        if unknown:
            raise ModelFormatError(
                f"{model} has no piece for {', '.join(unknown[:3])}; fine-tune it with "
                "`python -m training.train` first."
            )

    def generate(
        self,
        sources: Sequence[str],
        *,
        hypotheses: int = 1,
        max_pieces: int = 96,
        forbid: Sequence[str] = (),
    ) -> list[list[Generation]]:
        """Generate for each source its best texts, best first; see :class:`Engine`."""
        return [self._generate_one(s, hypotheses, max_pieces, forbid) for s in sources]

    def _generate_one(
        self, source: str, hypotheses: int, max_pieces: int, forbid: Sequence[str]
    ) -> list[Generation]:
        ids = self._tokenizer(source, add_special_tokens=False)["input_ids"]
        if self._seq2seq:
            ids = [*ids, self._tokenizer.eos_token_id]
        forbidden = [[self._tokenizer.convert_tokens_to_ids(marker)] for marker in forbid]
        inputs = self._torch.tensor([ids], device=self._model.device)
        with self._torch.inference_mode():
            output = self._model.generate(
                inputs,
                attention_mask=self._torch.ones_like(inputs),
                num_beams=hypotheses,
                num_return_sequences=hypotheses,
                max_new_tokens=max_pieces,
                do_sample=False,
                bad_words_ids=forbidden or None,
                return_dict_in_generate=True,
                output_scores=True,
                pad_token_id=self._tokenizer.pad_token_id,
            )
        return self._generations(output, 1 if self._seq2seq else len(ids))

    def _generations(self, output: Any, skip: int) -> list[Generation]:
        beams = getattr(output, "beam_indices", None)
        steps = self._model.compute_transition_scores(
            output.sequences, output.scores, beams, normalize_logits=beams is None
        )
        generations = []
        for sequence, scores in zip(output.sequences, steps, strict=True):
            new = [i for i in sequence[skip:].tolist() if i != self._tokenizer.pad_token_id]
            ended = [i for i in new if i != self._tokenizer.eos_token_id]
            text = self._tokenizer.decode(ended, skip_special_tokens=False)
            mean = scores[: len(new)].sum().item() / max(1, len(new))
            generations.append(Generation(text, mean))
        return generations


def _load(transformers: Any, torch: Any, model: str) -> tuple[Any, Any]:
    try:
        config = transformers.AutoConfig.from_pretrained(model)
        tokenizer = transformers.AutoTokenizer.from_pretrained(model)
        loader = (
            transformers.AutoModelForSeq2SeqLM
            if config.is_encoder_decoder
            else transformers.AutoModelForCausalLM
        )
        loaded = loader.from_pretrained(model, dtype=torch.float32)
    except OSError as error:
        raise ModelNotFoundError(
            f"no transformers model at {model!r}; give a folder with config.json and weights, "
            "or a hub id while online."
        ) from error
    return tokenizer, loaded.eval()
