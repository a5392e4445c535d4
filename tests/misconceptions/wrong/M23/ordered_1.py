votes = [1]
ranking = votes.sort()
