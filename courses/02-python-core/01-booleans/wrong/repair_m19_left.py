# l0201-repair: 0 points, M19
word = "mmmiaou"
opens = "but" or word == "balai"
