votes = [1]
copied = votes.copy()
ranking = copied.sort()
