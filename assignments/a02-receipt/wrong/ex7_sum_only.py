# a02-ex7: 0 points, -
# a02-ex7
noon_text = "5"
evening_text = "7"
total_from_text = int(noon_text) + int(evening_text)
