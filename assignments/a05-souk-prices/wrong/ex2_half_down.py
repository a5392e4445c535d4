# a05-ex2: 0.75 points, M29-round
# a05-ex2
mad_cents = 4500
rate_milli = 92
mad_to_eur = (mad_cents * rate_milli + 499) // 1000
