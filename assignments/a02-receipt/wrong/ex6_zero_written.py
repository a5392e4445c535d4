# a02-ex6: 0.5 points, -
# a02-ex6
quantity = 2
product = "frites"
unit_cents = 350
total = quantity * unit_cents
line_text = f"{quantity} x {product}  {total // 100}.0{total % 100}"
