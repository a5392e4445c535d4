"""a01-ex2, hidden: longer texts, with spaces, apostrophes and digits; three equal lines."""

import pytest

pytestmark = pytest.mark.exercise("a01-ex2")


@pytest.mark.case("text")
def test_longer_texts(student):
    run = student.run(
        name="Marie-Lou d'Or", job="DJ n° 1 du quartier", town="Gand", new_town="La Louvière"
    )
    run.prints("Marie-Lou d'Or\nDJ n° 1 du quartier\nLa Louvière")


@pytest.mark.case("edge")
def test_three_equal_lines(student):
    student.run(name="Sam", job="Sam", town="Gand", new_town="Sam").prints("Sam\nSam\nSam")
