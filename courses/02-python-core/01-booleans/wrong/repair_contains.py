# l0201-repair: 0.75 points, -
word = "mmmiaou"
opens = word in "but balai"
