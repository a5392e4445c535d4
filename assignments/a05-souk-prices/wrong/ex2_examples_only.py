# a05-ex2: 0 points, -
# a05-ex2
mad_cents = 4500
rate_milli = 92
if mad_cents == 4500:
    mad_to_eur = 414
else:
    mad_to_eur = 258
