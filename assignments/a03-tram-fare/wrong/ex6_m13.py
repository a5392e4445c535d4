# a03-ex6: 0 points, M13
# a03-ex6
text = "oui"
same_answer = text.strip().lower == "oui"
