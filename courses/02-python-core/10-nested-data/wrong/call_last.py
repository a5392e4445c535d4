# l0210-call: 0 points, -
def next_call(register):
    for loan in register:
        if not loan["back"]:
            who = loan["who"]
    return who
