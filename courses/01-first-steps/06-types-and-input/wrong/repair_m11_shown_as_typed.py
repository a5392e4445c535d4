# l0106-repair: 0 points, -
seats = "4"
price = "2,50"
print(f"Total : {7 * int(seats)} €")
print("Rangée " + str(12))
print(f"Il reste {50 - int(seats)} places")
print(f"Sirop : {price} €")
print(f"Code à {len(str(1895))} chiffres")
