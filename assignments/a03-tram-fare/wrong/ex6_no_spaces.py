# a03-ex6: 0.75 points, -
# a03-ex6
text = "oui"
same_answer = text.replace(" ", "").lower() == "oui"
