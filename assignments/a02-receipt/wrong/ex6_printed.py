# a02-ex6: 0 points, -
# a02-ex6
quantity = 2
product = "frites"
unit_cents = 350
total = quantity * unit_cents
print(f"{quantity} x {product}  {total // 100}.{total % 100:02d}")
