# a06-ex2: 1.5 points, M16-index
# a06-ex2
def ticket_total(lines):
    total = lines[0][0] * lines[0][1]
    for line in lines[1:]:
        total = total + line[0] * line[1]
    return total
