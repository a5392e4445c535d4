"""One answer for each checked activity of lesson 02-07; other answers may be as good."""

# l0207-clue
first_wrong = "théière"
lost_price = 5
no_price = "livre"

# l0207-phones
phones = {"Elif": "12", "Wout": "14"}
name = "Noor"
number = "15"
gone = "Wout"
phones[name] = number
if gone in phones:
    del phones[gone]

# l0207-labels
prices = {"lampe": 8, "livre": 2}
labels = []
for item, price in prices.items():
    labels.append(f"{item} : {price} €")
total = sum(prices.values())

# l0207-parsons
line = "😂😂 🚲 😂"
counts = {}
for emoji in line:
    if emoji != " ":
        counts[emoji] = counts.get(emoji, 0) + 1

# l0207-make
offers = {"Inès": 45, "Luca": 60, "Zeynep": 55}
best = 0
for name, price in offers.items():
    if price > best:
        best = price
        winner = name
