# a06-ex2: 0 points, M12
# a06-ex2
def ticket_total(lines):
    total = 0
    for line in lines:
        total = total + line[0] * line[1]
    print(total)
