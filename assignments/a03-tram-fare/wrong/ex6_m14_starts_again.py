# a03-ex6: 0.5 points, M14
# a03-ex6
text = "oui"
clean = text.strip()
clean = text.lower()
same_answer = clean == "oui"
