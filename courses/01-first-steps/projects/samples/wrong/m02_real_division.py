# m02-sheet
typed_title = "  goûter de fatou "
typed_people = " 8 "
typed_budget = "24,50"
title = typed_title.strip().upper()
people = int(typed_people)
budget_cents = int(typed_budget.replace(",", ""))
# Quantités pour une personne : verres, oranges, grammes
water = 2
oranges = 3
flour = 60
share_cents = budget_cents / people
left_cents = budget_cents % people
print(title)
print(f"Verres d'eau : {water * people}")
print(f"Oranges : {oranges * people}")
print(f"Farine : {flour * people} g")
print(f"Par personne : {share_cents} centimes, et il en reste {left_cents}")
print("Fait par Fatou")
