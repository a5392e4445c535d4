# a06-ex2: 0 points, -
# a06-ex2
def ticket_total(lines):
    total = 0
    for quantity, unit_cents in lines:
        total += quantity + unit_cents
    return total
