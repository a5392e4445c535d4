# a03-ex6: 0 points, M19
# a03-ex6
text = "oui"
same_answer = text == "oui" or "Oui" or " OUI "
