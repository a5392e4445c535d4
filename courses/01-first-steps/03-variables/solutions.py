# Reference answers of lesson 01-03: one section per checked activity, each the whole answer cell.

# l0103-board
honey = 3
tea = 1
print("Au miel :", honey, "€")
print("Deux au miel :", honey + honey, "€")
print("Miel et thé :", honey + tea, "€")
print("Deux au miel, un thé :", honey + honey + tea, "€")

# l0103-noon
price = 3
new_price = 4
total = price + price
price = new_price
total = price + price

# l0103-trace
left_2 = 8
right_2 = 5

left_3 = 5
right_3 = 5

left_4 = 5
right_4 = 5

# l0103-sort
refused = "BCEH"

# l0103-names
players = 12
hurt = 3
ready = players - hurt
print("Prêtes à jouer :", ready)

# l0103-make
credit = 1000
call = 120
photo = 15
credit = credit - call
print(credit)
credit = credit - photo
print(credit)
credit = credit - call
print(credit)
