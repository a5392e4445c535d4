"""The ticket kiosk of lesson 01-06: `fake_input` asks like `input`, and answers by itself."""


def fake_input(question, typed="3"):
    """Show the question and what was typed; give it back as text, like `input`."""
    typed = str(typed)
    print(f"{question}{typed}")  # noqa: T201 - the learner reads it
    return typed
