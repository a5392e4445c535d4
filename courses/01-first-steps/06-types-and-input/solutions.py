# Reference answers of lesson 01-06: one section per checked activity, each the whole answer cell.

# l0106-predict1
one = "21"     # int("7") * 3
two = "777"     # "7" * 3
three = "73"   # "7" + "3"

# l0106-kiosk
typed = "3"
quantity = int(typed)
total = 7 * quantity
print(f"À payer : {total} €")

# l0106-prices
popcorn_text = "3,50"
juice_text = "2"
tea_text = " 1,20 "
popcorn = float(popcorn_text.replace(",", "."))
juice = float(juice_text.replace(",", "."))
tea = float(tea_text.replace(",", "."))

# l0106-repair
seats = "4"
price = "2,50"
print(f"Total : {7 * int(seats)} €")
print("Rangée " + str(12))
print(f"Il reste {50 - int(seats)} places")
syrup = float(price.replace(",", "."))
print(f"Sirop : {syrup} €")
print(f"Code à {len(str(1895))} chiffres")

# l0106-make
typed_name = " grace "
typed_count = "3"
price = 250
name = typed_name.strip().upper()
count = int(typed_count)
total = price * count
print(f"Bonjour {name} !")
print(f"{count} gaufres de Liège")
print(f"Total : {total} centimes")
