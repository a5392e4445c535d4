"""One answer for each checked activity of lesson 02-06; other answers may be as good."""

# l0206-orders
after_1 = ["slam", "oud", "magie", "rap"]
after_2 = ["slam", "danse", "oud", "magie", "rap"]
after_3 = ["danse", "oud", "magie", "rap"]
after_4 = ["danse", "oud", "magie"]

# l0206-first
show = ["slam", "oud", "magie"]
act = "magie"
show.remove(act)
show.insert(0, act)

# l0206-poster
show = ["slam", "danse", "oud"]
in_order = sorted(show)
poster = " - ".join(in_order)
print(poster)

# l0206-same
lists_1 = 1    # b = a : deux étiquettes, une liste
lists_2 = 2
lists_3 = 1
lists_4 = 2
lists_5 = 2

# l0206-parsons
minutes = [4, 12, 15, 7]
before_break = []
after_break = []
for time in minutes:
    if time > 10:
        after_break.append(time)
    else:
        before_break.append(time)

# l0206-make
votes = [4, 9, 2, 7]
pile = sorted(votes)
podium = []
for turn in range(3):
    if len(pile) > 0:
        podium.append(pile.pop())
