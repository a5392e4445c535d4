# l0205-parsons: 0 points, -
secret = 63
guesses = [40, 80, 63]
place = 0
while place < len(guesses):
    if guesses[place] == secret:
        print("Trouvé !")
    place += 1
