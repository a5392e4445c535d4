# l0106-kiosk: 0 points, M51
typed = "3"
total = 7 * 3
print(f"À payer : {total} €")
