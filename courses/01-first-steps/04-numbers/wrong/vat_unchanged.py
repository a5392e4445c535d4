# l0104-vat: 0 points, -
price = 1500
vat = price * 6 // 100
to_pay = price + vat
