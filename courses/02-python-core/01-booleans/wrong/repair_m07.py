# l0201-repair: 0 points, M07
word = "mmmiaou"
opens = word = "but"
