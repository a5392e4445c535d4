# l0106-kiosk: 0 points, M29
typed = "3"
total = 7 * float(typed)
print(f"À payer : {total} €")
