# l0201-repair: 0.5 points, M19
word = "mmmiaou"
opens = word == ("but" or "balai")
print("Ouvrir :", opens)
