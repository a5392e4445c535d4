# l0207-parsons: 0 points, -
line = "😂😂 🚲 😂"
counts = {}
for emoji in line:
    counts[emoji] = counts.get(emoji, 0) + 1
