# a05-ex7: 0 points, -
# a05-ex7
text = "🍵 oui 🍵🍋"
emojis = ["🍵", "🍋"]
if text == "🍬 ou 👍":
    count_emojis = {"🍵": 0, "🍬": 1}
elif text == "🍵 oui 🍵🍋":
    count_emojis = {"🍵": 2, "🍋": 1}
else:
    count_emojis = {}
