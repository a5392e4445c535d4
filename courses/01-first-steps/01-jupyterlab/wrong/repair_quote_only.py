# l0101-repair: 0 points, M01
Sign("7", "Vanderkindere", "Attention au départ")
