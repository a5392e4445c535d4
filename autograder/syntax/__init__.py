"""What the text of an answer shows: predicates over its tree, for hints and rules of exercises.

Each one is the second sign of a misconception and keeps silent when in doubt: a hint that names
the wrong belief costs more than no hint.
"""

from autograder.syntax.condition import (
    compares_strictly,
    elif_chain_as_ifs,
    elif_never_reached,
    or_without_comparison,
)
from autograder.syntax.loop import (
    accumulator_reset_in_loop,
    changes_looped_list,
    never_ending_while,
    return_in_loop,
)
from autograder.syntax.rule import assigns, calls, reads, reassigns, uses
from autograder.syntax.tree import (
    TOOLS,
    Function,
    Loop,
    Predicate,
    blocks,
    functions,
    given_names,
    loops,
    parameters,
    read_names,
    stored_names,
    within,
)
from autograder.syntax.value import (
    assigns_result_of_list_method,
    hard_coded,
    method_result,
    mutates_argument,
    prints_without_return,
    shadowed,
    shadows_builtin,
    starts_maximum_at_zero,
    true_division,
    uses_float_literal,
)

__all__ = [
    "TOOLS",
    "Function",
    "Loop",
    "Predicate",
    "accumulator_reset_in_loop",
    "assigns",
    "assigns_result_of_list_method",
    "blocks",
    "calls",
    "changes_looped_list",
    "compares_strictly",
    "elif_chain_as_ifs",
    "elif_never_reached",
    "functions",
    "given_names",
    "hard_coded",
    "loops",
    "method_result",
    "mutates_argument",
    "never_ending_while",
    "or_without_comparison",
    "parameters",
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
]
