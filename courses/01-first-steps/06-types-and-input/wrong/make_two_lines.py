# l0106-make: 0.75 points, -
typed_name = " grace "
typed_count = "3"
price = 250
name = typed_name.strip().upper()
total = price * int(typed_count)
print(f"Bonjour {name}")
print(f"Total : {total} centimes")
