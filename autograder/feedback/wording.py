"""Points in words."""

from autograder.messages import Catalogue


def number(value: float, say: Catalogue) -> str:
    """Points as people write them: no zeros at the end, a comma in French."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", say.text("decimal-mark"))


def points_of(earned: float, points: float, say: Catalogue) -> str:
    """ "1,5 sur 2 points"."""
    return say.counted("points-of", points, earned=number(earned, say), points=number(points, say))
