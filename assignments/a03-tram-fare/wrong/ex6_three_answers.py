# a03-ex6: 0.5 points, -
# a03-ex6
text = "oui"
same_answer = text == "oui" or text == "Oui" or text == " OUI "
