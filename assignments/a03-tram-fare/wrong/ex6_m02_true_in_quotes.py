# a03-ex6: 0 points, M02-bool
# a03-ex6
text = "oui"
if text.strip().lower() == "oui":
    same_answer = "True"
else:
    same_answer = "False"
