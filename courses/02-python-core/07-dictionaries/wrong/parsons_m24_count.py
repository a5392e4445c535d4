# l0207-parsons: 0 points, M24-count
line = "😂😂 🚲 😂"
counts = {}
for emoji in line:
    if emoji != " ":
        counts[emoji] = counts[emoji] + 1
