# l0106-make: 0.5 points, -
typed_name = " grace "
typed_count = "3"
price = 250
name = typed_name
name.strip()
name.upper()
total = price * int(typed_count)
print(f"Bonjour {name}")
print("Gaufres")
print(f"Total : {total} centimes")
