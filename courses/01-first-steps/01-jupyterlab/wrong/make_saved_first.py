# l0101-make: 0.75 points, -
save("ma-navette")
sign("N1", "Salle des fêtes", "Départ 18 h")
sign("N1", "Maison", "Dernier départ 2 h")
