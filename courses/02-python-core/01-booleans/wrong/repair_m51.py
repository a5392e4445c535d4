# l0201-repair: 0 points, M51
word = "mmmiaou"
opens = False
