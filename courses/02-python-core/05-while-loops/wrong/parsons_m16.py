# l0205-parsons: 0.25 points, M16-index
secret = 63
guesses = [40, 80, 63]
place = 0
while place <= len(guesses):
    if guesses[place] == secret:
        break
    place += 1
