# m05-project: 0.75 points, M22-data
# m05-project
stock = {"robe": 2, "veste": 1, "foulard": 3, "chemise": 0}
requests = ["veste", "robe", "veste", "bottes", "foulard", "veste"]

left = stock.copy()
given = []
refused = {}
for name in requests.copy():
    requests.remove(name)
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
