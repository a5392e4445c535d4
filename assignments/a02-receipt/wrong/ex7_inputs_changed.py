# a02-ex7: 0 points, -
# a02-ex7
noon_text = "5"
evening_text = "7"
noon_text = 5
evening_text = 7
total_from_text = noon_text + evening_text
summary = f"{noon_text} + {evening_text} = {total_from_text}"
