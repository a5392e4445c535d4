# l0201-repair: 0.25 points, -
word = "mmmiaou"
opens = word != "mmmiaou"
