# l0106-make: 0.25 points, -
typed_name = " grace "
typed_count = "3"
price = 250
name = typed_name.strip().upper()
total = price * int(typed_count)
print(f"Total : {total} centimes")
print("Gaufres")
print(f"Bonjour {name}")
