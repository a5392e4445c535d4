"""Invent inputs like those of the tests, inside the range that the tests show.

Nothing outside of it: a text may promise that a price is never negative, and only the tests know.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from autograder.comparison import same
from autograder.verify.recording import Question

SEED = 2017
TRIES = 4  # invented inputs for each that is wanted: many are equal


def invented(questions: Sequence[Question], wanted: int) -> Iterator[Question]:
    """Questions of the same form, the tests' own first."""
    own = [question for question in questions if question.function == questions[0].function]
    own = [q for q in own if len(q.args) == len(own[0].args) and not q.lines]
    chance = random.Random(SEED)  # noqa: S311 - the same inputs each time
    seen: set[str] = set()
    for number in range(wanted * TRIES):
        question = own[number] if number < len(own) else _invented(own, chance)
        key = repr((question.args, question.options))
        if key not in seen and len(seen) < wanted:
            seen.add(key)
            yield question


def _invented(own: Sequence[Question], chance: random.Random) -> Question:
    model = chance.choice(own)
    columns = [[question.args[n] for question in own] for n in range(len(model.args))]
    if not model.function:
        columns = [[pair[1] for pair in column] for column in columns]
    values = [_value(column, chance) for column in columns]
    if not model.function:
        values = [(name, value) for (name, _), value in zip(model.args, values, strict=True)]
    return Question(model.function, tuple(values), model.options)


def _value(examples: Sequence[Any], chance: random.Random) -> Any:
    """A value like one of the examples; they stand in the same place."""
    model = chance.choice(examples)
    alike = [example for example in examples if type(example) is type(model)]
    if isinstance(model, list | set | frozenset):
        items = [item for example in alike for item in example]
        length = _length(alike, max(map(len, alike)), chance)
        return type(model)(_value(items, chance) for _ in range(length))
    make = MAKERS.get(type(model))
    return make(alike, chance) if make else model


def _decimal(alike: Sequence[float], chance: random.Random) -> float:
    return chance.choice([*alike, round(chance.uniform(min(alike), max(alike)), 2)])


def _number(alike: Sequence[int], chance: random.Random) -> int:
    """Often an example or its neighbour: boundaries are where mutants hide."""
    low, high = min(alike), max(alike)
    near = chance.choice(alike) + chance.choice([-1, 0, 0, 1])
    return min(high, max(low, chance.choice([near, near, chance.randint(low, high)])))


def _text(alike: Sequence[str], chance: random.Random) -> str:
    """Letters of other examples in the form of one: what is a digit stays one."""
    model = chance.choice(alike)
    letters = "".join(alike)

    def like(sign: str) -> str:
        kin = [
            c for c in letters if (c.isdigit(), c.isalpha()) == (sign.isdigit(), sign.isalpha())
        ]
        return chance.choice(kin) if sign.isalnum() else sign

    return chance.choice([model, model, "".join(map(like, model))])


def _length(alike: Sequence[Any], most: int, chance: random.Random) -> int:
    if not any(alike):
        return 0
    return chance.choice([len(chance.choice(alike)), chance.randint(min(map(len, alike)), most)])


def _tuple(alike: Sequence[Any], chance: random.Random) -> tuple[Any, ...]:
    model = chance.choice(alike)
    same_length = [example for example in alike if len(example) == len(model)]
    columns = [[example[n] for example in same_length] for n in range(len(model))]
    return tuple(_value(column, chance) for column in columns)


def _mapping(alike: Sequence[dict[Any, Any]], chance: random.Random) -> dict[Any, Any]:
    """A record keeps its keys; a table gets some of all the keys that were seen."""
    model = chance.choice(alike)
    keys = list(dict.fromkeys(key for example in alike for key in example))
    if all(same(set(example), set(model)) for example in alike):
        return {key: _value([e[key] for e in alike], chance) for key in model}
    chance.shuffle(keys)
    values = [value for example in alike for value in example.values()]
    length = _length(alike, max(map(len, alike)), chance)
    return {key: _value(values, chance) for key in keys[:length]}


MAKERS: dict[type, Callable[[Sequence[Any], random.Random], Any]] = {
    int: _number,
    float: _decimal,
    str: _text,
    tuple: _tuple,
    dict: _mapping,
}
