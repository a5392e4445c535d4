# l0106-kiosk: 0 points, -
typed = "3"
total = int(7 * typed)
print(f"À payer : {total} €")
