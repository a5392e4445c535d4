# l0101-repair: 0 points, M03
sign("7", "Vanderkindere", "Attention au départ)
