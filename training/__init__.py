"""Training: from data/messages to a model folder that calmtone loads. Not in the wheel."""
