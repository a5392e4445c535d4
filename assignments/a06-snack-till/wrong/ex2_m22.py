# a06-ex2: 0 points, M22
# a06-ex2
def ticket_total(lines):
    total = 0
    while len(lines) > 0:
        line = lines.pop()
        total = total + line[0] * line[1]
    return total
