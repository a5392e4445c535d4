"""Three dots of a skeleton that are still there, and are taken for a value."""

from autograder.diagnosis.case import Rule

RULES: dict[str, tuple[Rule, ...]] = {
    "TypeError": ((".*\\bellipsis\\b", "M01-dots"),),
    "AttributeError": (("'ellipsis' object has no attribute", "M01-dots"),),
    "KeyError": (("Ellipsis$", "M01-dots"),),
}
