# l0106-make: 0 points, M11
typed_name = " grace "
typed_count = "3"
price = 2,50
name = typed_name.strip().upper()
total = price * int(typed_count)
print(f"Bonjour {name}")
print("Gaufres")
print(f"Total : {total} centimes")
