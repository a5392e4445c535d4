# a05-ex2: 0 points, M29-money
# a05-ex2
mad_cents = 4500
rate_milli = 92
mad_to_eur = mad_cents / 100 * rate_milli / 1000
