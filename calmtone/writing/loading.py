"""Load an engine by name."""

from __future__ import annotations

from pathlib import Path

from calmtone.errors import ModelNotFoundError, OptionsError
from calmtone.writing.engine import Engine, IdentityEngine
from calmtone.writing.model_folder import embedded_folder

__all__ = ["ENGINES", "load_engine"]

ENGINES = ("ctranslate2", "transformers", "none")


def load_engine(
    model: str | Path | None = None, *, engine: str = "ctranslate2", workers: int = 1
) -> Engine:
    """Load a model with an engine.

    :param model: a model folder, or ``None`` for the one in the package; for ``transformers`` a
        checkpoint folder or a hub id.
    :param engine: one of :data:`ENGINES`; ``none`` is the phrasebook alone.
    :param workers: batches that run at a time, each on one core.
    :raises ModelError: if the model is missing or doesn't fit.
    :raises OptionsError: if there is no such engine, or ``workers`` is below 1.

    >>> load_engine(engine="none").name
    'phrasebook'
    """
    if engine not in ENGINES:
        raise OptionsError(f"engine is {engine!r}; use one of {', '.join(map(repr, ENGINES))}.")
    if workers < 1:
        raise OptionsError(f"workers is {workers!r}; give a whole number of at least 1.")
    if engine == "none":
        return IdentityEngine()
    if engine == "transformers":
        if model is None:
            raise ModelNotFoundError(
                "the transformers engine needs a model; give a checkpoint folder or a hub id."
            )
        from calmtone.writing.transformers_engine import TransformersEngine

        return TransformersEngine(str(model))
    from calmtone.writing.ctranslate2_engine import CTranslate2Engine

    return CTranslate2Engine(embedded_folder() if model is None else Path(model), workers=workers)
