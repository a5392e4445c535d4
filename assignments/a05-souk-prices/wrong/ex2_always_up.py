# a05-ex2: 1.5 points, -
# a05-ex2
mad_cents = 4500
rate_milli = 92
mad_to_eur = (mad_cents * rate_milli + 999) // 1000
