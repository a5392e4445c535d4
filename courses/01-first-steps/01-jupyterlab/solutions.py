# Reference answers of lesson 01-01: one section per checked activity, each the whole answer cell.

# l0101-mine
sign("7", "Casablanca", "On arrive, maman")

# l0101-repair
sign("7", "Vanderkindere", "Attention au départ")

# l0101-countdown
for minutes in [5, 4, 3, 2, 1]:
    sign("51", "Stade", minutes)

# l0101-make
sign("N1", "Salle des fêtes", "Départ 18 h")
sign("N1", "Maison", "Dernier départ 2 h")
save("ma-navette")
