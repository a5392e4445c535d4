# a06-ex2: 0 points, M26
# a06-ex2
total = 0

def ticket_total(lines):
    for quantity, unit_cents in lines:
        total = total + quantity * unit_cents
    return total
