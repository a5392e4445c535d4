# l0207-parsons: 0 points, -
line = "😂😂 🚲 😂"
counts = {}
for emoji in line:
    if emoji != " ":
        counts[emoji] = counts.get(emoji, 1) + 1
