# l0210-parsons: 0 points, M24-dot
def loans_of(register, who):
    found = []
    for loan in register:
        if loan.who == who:
            found.append(loan)
    return found
