votes = [1]
ranking = sorted(votes)
