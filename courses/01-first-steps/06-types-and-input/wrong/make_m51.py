# l0106-make: 0 points, M51
typed_name = " grace "
typed_count = "3"
price = 250
name = "GRACE"
total = 750
print(f"Bonjour {name}")
print("Gaufres")
print(f"Total : {total} centimes")
