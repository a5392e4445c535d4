# a02-ex7: 0 points, M51
# a02-ex7
noon_text = "5"
evening_text = "7"
total_from_text = 12
summary = "5 + 7 = 12"
