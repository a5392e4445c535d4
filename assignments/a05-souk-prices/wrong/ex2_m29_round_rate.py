# a05-ex2: 0.75 points, M29
# a05-ex2
mad_cents = 4500
rate_milli = 92
mad_to_eur = round(mad_cents * (rate_milli / 1000))
