votes = [1]
votes.sort()
ranking = votes
