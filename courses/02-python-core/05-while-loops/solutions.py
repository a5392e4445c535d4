# Reference answers of lesson 02-05: one section per checked activity, each the whole answer cell.

# l0205-fill
goal = 63
marbles = 0
turns = 0
while marbles < goal:
    marbles = marbles + 10
    turns += 1
    if turns == 20:
        print("Fusible !")
        break
print(f"{turns} tours, {marbles} billes")

# l0205-pairs
players = 7
teams = 0
while players >= 2:
    players = players - 2
    teams += 1
    if teams == 20:
        print("Fusible !")
        break
print(f"{teams} équipes, reste {players}")

# l0205-last
why_0 = "D"    # KeyboardInterrupt
why_1 = "B"    # IndexError
why_2 = "A"    # TypeError
why_3 = "C"    # SyntaxError

# l0205-parsons
secret = 63
guesses = [40, 80, 63]
place = 0
while place < len(guesses):
    if guesses[place] == secret:
        break
    place += 1

# l0205-make
price = 200
per_week = 30
drop = 5
saved = 0
weeks = 0
while saved < price:      # pas encore assez
    saved += per_week     # Kwame économise
    price -= drop         # le prix descend
    weeks += 1            # une semaine de plus
