"""The default engine: CTranslate2 in int8, for encoder-decoders and decoder-only models."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from calmtone.writing.engine import Generation
from calmtone.writing.model_folder import ModelManifest, read_manifest

__all__ = ["CTranslate2Engine"]

BATCH_PIECES = 2048


class CTranslate2Engine:
    """Generates with a model folder that training.export wrote.

    Inside one operation a single thread is used: two were measured to be three to ten times slower
    on the small matrices of these models. ``workers`` batches run side by side instead.

    :param folder: the model folder.
    :param workers: how many batches run at the same time, each on a core of its own.
    :raises ModelNotFoundError: if the folder holds no model.
    :raises ModelFormatError: if it was trained for another input format.
    """

    def __init__(self, folder: Path, *, workers: int = 1) -> None:
        self.manifest: ModelManifest = read_manifest(folder)
        self.name = self.manifest.name
        import ctranslate2
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        loader = {"decoder": ctranslate2.Generator, "seq2seq": ctranslate2.Translator}
        self._model = loader[self.manifest.kind](
            str(folder), device="cpu", intra_threads=1, inter_threads=workers
        )
        self._end = self.manifest.end

    def generate(
        self,
        sources: Sequence[str],
        *,
        hypotheses: int = 1,
        max_pieces: int = 96,
        forbid: Sequence[str] = (),
    ) -> list[list[Generation]]:
        """Generate for each source its best texts, best first; see :class:`Engine`."""
        pieces = [
            encoding.tokens
            for encoding in self._tokenizer.encode_batch(list(sources), add_special_tokens=False)
        ]
        search: dict[str, Any] = {
            "beam_size": hypotheses,
            "num_hypotheses": hypotheses,
            "length_penalty": 1.0,
            "return_scores": True,
            "suppress_sequences": [[marker] for marker in forbid] or None,
        }
        if self.manifest.kind == "seq2seq":
            source_pieces = [[*tokens, self._end] for tokens in pieces]
            results = self._model.translate_batch(
                source_pieces,
                max_decoding_length=max_pieces,
                max_batch_size=BATCH_PIECES,
                batch_type="tokens",
                **search,
            )
            return [self._generations(r.hypotheses, r.scores) for r in results]
        # Prompts of unequal length in one batch are read piece by piece: four times slower than
        # one at a time, which spreads over the workers just as well.
        results = self._model.generate_batch(
            pieces,
            max_length=max_pieces,
            max_batch_size=1,
            include_prompt_in_result=False,
            **search,
        )
        return [self._generations(result.sequences, result.scores) for result in results]

    def _generations(
        self, sequences: Sequence[Sequence[str]], scores: Sequence[float]
    ) -> list[Generation]:
        return [
            Generation(self._text(pieces), float(score))
            for pieces, score in zip(sequences, scores, strict=True)
        ]

    def _text(self, pieces: Sequence[str]) -> str:
        found = [self._tokenizer.token_to_id(piece) for piece in pieces if piece != self._end]
        ids = [index for index in found if index is not None]
        return str(self._tokenizer.decode(ids, skip_special_tokens=False))
