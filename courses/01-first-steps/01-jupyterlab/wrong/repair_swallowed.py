# l0101-repair: 0.5 points, -
sign("7", "Vanderkindere", "Attention au départ)")
