# a05-ex2: 0 points, M50
# a05-ex2
mad_cents = 4500
rate_milli = 92
mad_cents = 4500
mad_to_eur = (mad_cents * rate_milli + 500) // 1000
