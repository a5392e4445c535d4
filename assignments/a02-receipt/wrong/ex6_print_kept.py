# a02-ex6: 0 points, M12-print
# a02-ex6
quantity = 2
product = "frites"
unit_cents = 350
line_text = print(f"{quantity} x {product}  {quantity * unit_cents // 100}.{quantity * unit_cents % 100:02d}")
