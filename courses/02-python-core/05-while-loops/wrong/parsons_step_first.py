# l0205-parsons: 0 points, -
secret = 63
guesses = [40, 80, 63]
place = 0
while place < len(guesses):
    place += 1
    if guesses[place - 1] == secret:
        break
