# l0207-parsons: 0 points, M05
line = "😂😂 🚲 😂"
counts = {}
for emoji in line:
if emoji != " ":
    counts[emoji] = counts.get(emoji, 0) + 1
