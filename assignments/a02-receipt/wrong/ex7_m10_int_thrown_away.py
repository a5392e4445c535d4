# a02-ex7: 0 points, M10-text
# a02-ex7
noon_text = "5"
evening_text = "7"
int(noon_text)
int(evening_text)
total_from_text = noon_text + evening_text
summary = f"{noon_text} + {evening_text} = {total_from_text}"
