# l0106-kiosk: 0 points, -
typed = "3"
total = 7 * int(typed[0])
print(f"À payer : {total} €")
