# a03-ex6: 0.25 points, M14
# a03-ex6
text = "oui"
text.strip()
text.lower()
same_answer = text == "oui"
