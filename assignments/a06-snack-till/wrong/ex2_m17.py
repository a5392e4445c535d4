# a06-ex2: 0 points, M17
# a06-ex2
def ticket_total(lines):
    for quantity, unit_cents in lines:
        total = 0
        total = total + quantity * unit_cents
    return total
