# Reference answers of lesson 02-01: one section per checked activity, each the whole answer cell.

# l0201-repair
word = "mmmiaou"
opens = word == "but" or word == "balai"
print("Ouvrir :", opens)

# l0201-make
players = 10
temp = 20
enough = players >= 8 and players <= 12
closed = temp < 5 or temp > 35
can_play = enough and not closed
