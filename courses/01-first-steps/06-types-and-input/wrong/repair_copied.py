# l0106-repair: 0 points, -
seats = "4"
price = "2,50"
print("Total : 28 €")
print("Rangée 12")
print("Il reste 46 places")
print("Sirop : 2.5 €")
print("Code à 4 chiffres")
