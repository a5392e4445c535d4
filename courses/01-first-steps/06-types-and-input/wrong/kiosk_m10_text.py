# l0106-kiosk: 0 points, M10
typed = "3"
total = 7 * typed
print(f"À payer : {total} €")
