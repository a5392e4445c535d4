# m06-project: 0.75 points, -
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
    return done + todo


for line in board(mark_done(items, "salade")):
    print(line)
