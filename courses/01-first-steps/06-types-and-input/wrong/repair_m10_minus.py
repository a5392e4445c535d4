# l0106-repair: 0 points, M10
seats = "4"
price = "2,50"
print(f"Total : {7 * int(seats)} €")
print("Rangée " + str(12))
print(f"Il reste {50 - seats} places")
syrup = float(price.replace(",", "."))
print(f"Sirop : {syrup} €")
print(f"Code à {len(str(1895))} chiffres")
