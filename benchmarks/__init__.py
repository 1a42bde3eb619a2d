"""Benchmarks: commands that print and keep the figures that the documentation names."""
