# l0101-make: 0.75 points, -
sign("N1", "Salle des fêtes", "Départ 18 h")
sign("N1", "Salle des fêtes", "Dernier départ 2 h")
save("ma-navette")
