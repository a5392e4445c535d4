# m04-project: 0.75 points, -
# m04-project
values = [12, 0, 25, 8, 30]
target = 40
symbol = "♪"

total = 0
best = None
chart = []
for place in range(len(values)):
    value = values[place]
    total += value
    if best is None or value > best:
        best = value
    chart.append(f"{place + 1:02d} |{symbol * value}")

reached = 0
saved = 0
while saved < target:
    if reached == len(values):
        break
    saved += values[reached]
    reached += 1

headline = f"{total} minutes de oud cette semaine !"
print(headline)
for line in chart:
    print(line)
