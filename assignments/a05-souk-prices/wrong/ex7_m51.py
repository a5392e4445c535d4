# a05-ex7: 0 points, M51
# a05-ex7
text = "🍵 oui 🍵🍋"
emojis = ["🍵", "🍋"]
count_emojis = {"🍵": 2, "🍋": 1}
