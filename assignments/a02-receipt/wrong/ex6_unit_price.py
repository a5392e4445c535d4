# a02-ex6: 0 points, -
# a02-ex6
quantity = 2
product = "frites"
unit_cents = 350
line_text = f"{quantity} x {product}  {unit_cents // 100}.{unit_cents % 100:02d}"
