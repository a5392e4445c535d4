# l0210-parsons: 0 points, M22
def loans_of(register, who):
    found = []
    for loan in register:
        if loan["who"] == who:
            found.append(loan)
            register.remove(loan)
    return found
