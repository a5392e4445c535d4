# l0104-vat: 0 points, M51
price = 1500
vat = 315
to_pay = 1815
