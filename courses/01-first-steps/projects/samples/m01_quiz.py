# m01-board
team_1 = "La salle"
team_2 = "Les coachs"
score_1 = 10
score_2 = 10
made_by = "Andrei et Grace"
bonus = 2
print(team_1, ":", score_1, "|", team_2, ":", score_2)
# Une bonne réponse rapporte un bonus entier
score_1 = score_1 + bonus
print(team_1, ":", score_1, "|", team_2, ":", score_2)
score_2 = score_2 + bonus + 1
print(team_1, ":", score_1, "|", team_2, ":", score_2)
score_1 = score_1 - 1
print(team_1, ":", score_1, "|", team_2, ":", score_2)
score_1 = score_1 + bonus
print(team_1, ":", score_1, "|", team_2, ":", score_2)
print("Un quiz de", made_by)
# ruff: noqa: T201
