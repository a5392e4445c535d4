# a03-ex6: 0 points, M19
# a03-ex6
text = "oui"
if text == "oui" or "Oui" or " OUI ":
    same_answer = True
else:
    same_answer = False
