# l0201-repair: 0.5 points, -
word = "mmmiaou"
opens = word == "but"
