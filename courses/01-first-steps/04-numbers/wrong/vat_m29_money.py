# l0104-vat: 0 points, M29
price = 1500
vat = price * 0.21
to_pay = price + vat
