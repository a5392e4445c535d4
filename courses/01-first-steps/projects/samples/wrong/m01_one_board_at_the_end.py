# m01-board
team_1 = "Les Lionnes"
team_2 = "Club 92"
score_1 = 0
score_2 = 0
made_by = "Yasmine"
print("MATCH DU VENDREDI")
score_1 = score_1 + 1
score_2 = score_2 + 1
# L'arbitre a revu l'action : la balle était sortie
score_2 = score_2 - 1
print(team_1, score_1, "-", score_2, team_2)
print("Fait par", made_by)
