# m03-project
level = 15
special = False
answer = " OK "
limit_low = 20
limit_high = 80

if answer.strip().lower() != "ok":
    verdict = "OFF"
    message = "Téléphone en veille."
elif special:
    verdict = "SPECIAL"
    message = "En charge : sers-toi."
elif level < limit_low:
    verdict = "LOW"
    message = f"{level} % : vite, un chargeur !"
elif level < limit_high:
    verdict = "MID"
    message = f"{level} % : tu rentres à la maison avec."
else:
    verdict = "HIGH"
    message = f"{level} % : on filme le match !"
print(message)

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
        reached = None
        break
    saved += values[reached]
    reached += 1

headline = f"{total} minutes de oud cette semaine !"
print(headline)
for line in chart:
    print(line)

# m05-project
stock = {"robe": 2, "veste": 1, "foulard": 3, "chemise": 0}
requests = ["veste", "robe", "veste", "bottes", "foulard", "veste"]

left = stock.copy()
given = []
refused = {}
for name in requests:
    if left.get(name, 0) > 0:
        left[name] = left[name] - 1
        given.append(name)
    else:
        refused[name] = refused.get(name, 0) + 1

still_there = []
for name, count in left.items():
    if count > 0:
        still_there.append(name)
poster = ", ".join(sorted(still_there))
print("Il reste :", poster)

# m06-project
items = [
    {"name": "tajine", "kind": "plat", "count": 2, "done": True},
    {"name": "salade", "kind": "plat", "count": 3, "done": False},
    {"name": "chaises", "kind": "salle", "count": 24, "done": False},
    {"name": "thé", "kind": "boisson", "count": 6, "done": False},
    {"name": "guirlande", "kind": "salle", "count": 1, "done": True},
]


def add_item(items, name, kind, count=1):
    longer = items.copy()
    longer.append({"name": name, "kind": kind, "count": count, "done": False})
    return longer


def mark_done(items, name):
    marked = []
    for item in items:
        twin = item.copy()
        if twin["name"] == name:
            twin["done"] = True
        marked.append(twin)
    return marked


def left_by_kind(items):
    left = {}
    for item in items:
        if not item["done"]:
            kind = item["kind"]
            left[kind] = left.get(kind, 0) + item["count"]
    return left


def card(item):
    mark = "[ ]"
    if item["done"]:
        mark = "[x]"
    name = item["name"]
    count = item["count"]
    return f"{mark} {count} x {name}"


def board(items):
    todo = []
    done = []
    for item in items:
        if item["done"]:
            done.append(card(item))
        else:
            todo.append(card(item))
    return todo + done


for line in board(mark_done(items, "salade")):
    print(line)
