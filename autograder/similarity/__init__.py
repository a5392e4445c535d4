"""Answers that share more than their exercise asks for: something to talk about, never a proof."""

from autograder.similarity.page import html
from autograder.similarity.pairs import Pair, Similarities, find

__all__ = ["Pair", "Similarities", "find", "html"]
