# l0105-make: 0 points, M51
typed_name = "  Samira "
promo = 12
line = "SAMIRA - Promo 12"
code = "sam6"
