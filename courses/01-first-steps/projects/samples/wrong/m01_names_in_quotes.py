# m01-board
team_1 = "Les Lionnes"
team_2 = "Club 92"
score_1 = 0
score_2 = 0
made_by = "Yasmine"
print("MATCH DU VENDREDI")
print("Les Lionnes", score_1, "-", score_2, "Club 92")
score_1 = score_1 + 1
print("Les Lionnes", score_1, "-", score_2, "Club 92")
score_2 = score_2 + 1
print("Les Lionnes", score_1, "-", score_2, "Club 92")
# L'arbitre a revu l'action : la balle était sortie
score_2 = score_2 - 1
print("Les Lionnes", score_1, "-", score_2, "Club 92")
print("Fait par", made_by)
