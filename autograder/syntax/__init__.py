"""What the text of an answer shows: predicates over its tree, for hints and rules of exercises.

Each one is the second sign of a misconception and keeps silent when in doubt: a hint that names
the wrong belief costs more than no hint.
"""

from autograder.syntax.backing import (
    computes_decimals,
    leaves_uncalled,
    makes_text,
    prints_its_result,
    prints_once,
)
from autograder.syntax.change import (
    SETS,
    assigns_result_of_list_method,
    changed_in_place,
    method_result,
    mutates_argument,
)
from autograder.syntax.condition import (
    compares_strictly,
    elif_chain_as_ifs,
    elif_for_cases_that_add_up,
    elif_never_reached,
    or_without_comparison,
)
from autograder.syntax.ending import adds_only, jumps_over_end, never_ending_while
from autograder.syntax.loop import (
    accumulator_reset_in_loop,
    line_after_loop,
    lines_starting_again,
    return_in_loop,
    works_after_loop,
)
from autograder.syntax.looped import changes_looped_list
from autograder.syntax.rule import (
    assigns,
    calls,
    converts_after,
    gives,
    has,
    reads,
    reassigns,
    uses,
)
from autograder.syntax.tree import (
    TOOLS,
    Function,
    Loop,
    Predicate,
    blocks,
    called_name,
    functions,
    given_names,
    loops,
    parameters,
    read_names,
    stored_names,
    within,
)
from autograder.syntax.value import (
    gives_back,
    hard_coded,
    prints_without_return,
    shadowed,
    shadows_builtin,
    starts_maximum_at_zero,
    true_division,
    uses_float_literal,
)

__all__ = [
    "SETS",
    "TOOLS",
    "Function",
    "Loop",
    "Predicate",
    "accumulator_reset_in_loop",
    "adds_only",
    "assigns",
    "assigns_result_of_list_method",
    "blocks",
    "called_name",
    "calls",
    "changed_in_place",
    "changes_looped_list",
    "compares_strictly",
    "computes_decimals",
    "converts_after",
    "elif_chain_as_ifs",
    "elif_for_cases_that_add_up",
    "elif_never_reached",
    "functions",
    "given_names",
    "gives",
    "gives_back",
    "hard_coded",
    "has",
    "jumps_over_end",
    "leaves_uncalled",
    "line_after_loop",
    "lines_starting_again",
    "loops",
    "makes_text",
    "method_result",
    "mutates_argument",
    "never_ending_while",
    "or_without_comparison",
    "parameters",
    "prints_its_result",
    "prints_once",
    "prints_without_return",
    "read_names",
    "reads",
    "reassigns",
    "return_in_loop",
    "shadowed",
    "shadows_builtin",
    "starts_maximum_at_zero",
    "stored_names",
    "true_division",
    "uses",
    "uses_float_literal",
    "within",
    "works_after_loop",
]
