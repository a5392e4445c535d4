# l0210-parsons: 0 points, M24-key
def loans_of(register, who):
    found = []
    for loan in register:
        if loan["name"] == who:
            found.append(loan)
    return found
