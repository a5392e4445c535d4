# l0207-parsons: 0 points, M51
line = "😂😂 🚲 😂"
counts = {"😂": 3, "🚲": 1}
