# l0106-kiosk: 0.75 points, -
typed = "3"
total = 7 * int(typed)
