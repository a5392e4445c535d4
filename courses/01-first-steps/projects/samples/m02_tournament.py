# m02-sheet
typed_title = "tournoi de laeken"
typed_people = "20"
typed_budget = "75,00"
# Pour une joueuse : 1 maillot, 2 bouteilles, 3 quartiers d'orange
people = int(typed_people)
title = typed_title.strip()
title = title.upper()
price = typed_budget.replace(",", ".")
budget_cents = round(float(price) * 100)
share_cents = budget_cents // people
left_cents = budget_cents - share_cents * people
bottles = 2 * people
print(f"*** {title} *** {people} personnes")
print("Maillots", people, "| packs de 6 :", bottles // 6, "et", bottles % 6, "bouteilles")
print(f"Bouteilles : {bottles}")
print(f"Quartiers d'orange : {3 * people}")
print(f"Chacune donne {share_cents // 100},{share_cents % 100} €")
print("Fait par Lotte et Kwame")
# ruff: noqa: T201
