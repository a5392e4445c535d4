votes = [1]
ranking = votes.copy()
ranking.sort()
