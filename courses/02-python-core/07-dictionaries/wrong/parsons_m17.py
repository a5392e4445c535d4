# l0207-parsons: 0 points, M17
line = "😂😂 🚲 😂"
for emoji in line:
    counts = {}
    if emoji != " ":
        counts[emoji] = counts.get(emoji, 0) + 1
