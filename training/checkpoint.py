"""Checkpoints that a killed run goes on from."""

from __future__ import annotations

from pathlib import Path

import torch

__all__ = ["load_checkpoint", "save_checkpoint"]

NAME = "checkpoint.pt"


def save_checkpoint(
    folder: Path, model: torch.nn.Module, optimizer: torch.optim.Optimizer, step: int
) -> None:
    """Write weights, optimizer state and random state; the old checkpoint stays until it's whole.

    :param step: how many steps are done.
    """
    folder.mkdir(parents=True, exist_ok=True)
    state = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "random": torch.get_rng_state(),
        "step": step,
    }
    part = folder / f"{NAME}.part"
    torch.save(state, part)
    part.replace(folder / NAME)


def load_checkpoint(folder: Path, model: torch.nn.Module, optimizer: torch.optim.Optimizer) -> int:
    """Load the last checkpoint, if there is one.

    :returns: how many steps are done.
    """
    file = folder / NAME
    if not file.exists():
        return 0
    state = torch.load(file, map_location="cpu", weights_only=True)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    torch.set_rng_state(state["random"])
    return int(state["step"])
