votes = [1]
ranking = votes
ranking.sort()
