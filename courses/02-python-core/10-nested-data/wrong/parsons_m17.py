# l0210-parsons: 0 points, M17
def loans_of(register, who):
    for loan in register:
        found = []
        if loan["who"] == who:
            found.append(loan)
    return found
