# a02-ex7: 0 points, M10
# a02-ex7
noon_text = "5"
evening_text = "7"
noon = int(noon_text)
evening = int(evening_text)
total_from_text = str(noon + evening)
summary = f"{noon} + {evening} = {total_from_text}"
