# l0106-make: 0 points, M10
typed_name = " grace "
typed_count = "3"
price = 250
name = typed_name.strip().upper()
total = price * int(typed_count)
print("Bonjour " + name)
print("Gaufres")
print("Total : " + total)
