# l0210-call: 0 points, M51
def next_call(register):
    return "Kwame"
