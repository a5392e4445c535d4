# a03-ex6: 0 points, M51
# a03-ex6
text = "oui"
same_answer = True
