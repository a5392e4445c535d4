# Reference answers of lesson 02-03: one section per checked activity, each the whole answer cell.

# l0203-trace
# Les retards, dans l'ordre : 4, 0, 12, 3, 5
total_1 = 4      # matin 1 : 0 + 4
total_2 = 4      # matin 2 : 4 + 0
total_3 = 16
total_4 = 19
total_5 = 24

# l0203-repair
delays = [4, 0, 12, 3, 5]
total = 0
for delay in delays:
    total = total + delay
print(total)

# l0203-parsons
notes = [5, 20, 10, 50]
big = 0
for note in notes:
    if note > 10:
        big = big + 1

# l0203-make
delays = [4, 0, 12, 3, 5]
count_late = 0                       # avant : zéro doigt levé
for delay in delays:                 # pour chaque matin
    if delay > 5:                    # 5 pile ne compte pas
        count_late = count_late + 1  # un doigt de plus
