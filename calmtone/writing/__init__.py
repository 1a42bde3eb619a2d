"""Writing: candidates for each segment, from a model or the phrasebook."""

from calmtone.writing.engine import Engine, Generation, IdentityEngine
from calmtone.writing.labelling import model_findings
from calmtone.writing.loading import ENGINES, load_engine
from calmtone.writing.proposals import Candidate, Proposal, Task, propose

__all__ = [
    "ENGINES",
    "Candidate",
    "Engine",
    "Generation",
    "IdentityEngine",
    "Proposal",
    "Task",
    "load_engine",
    "model_findings",
    "propose",
]
