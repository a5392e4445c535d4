# l0201-repair: 0 points, -
word = "mmmiaou"
opens = word == "but" and word == "balai"
