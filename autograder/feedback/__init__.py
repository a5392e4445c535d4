"""What a learner reads about one exercise: the same card as text and as accessible HTML.

A hidden test tells its category and at most a hint; never its call, its values or a name in it.
"""

from autograder.feedback.content import Card, card
from autograder.feedback.hints import hint_key, hint_of
from autograder.feedback.rendering import html, text
from autograder.feedback.wording import number, points_of

__all__ = ["Card", "card", "hint_key", "hint_of", "html", "number", "points_of", "text"]
