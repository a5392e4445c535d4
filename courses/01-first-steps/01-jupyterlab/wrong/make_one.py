# l0101-make: 0 points, -
sign("N1", "Salle des fêtes", "Départ 18 h")
save("ma-navette")
