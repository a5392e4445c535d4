# a05-ex7: 0 points, -
# a05-ex7
text = "🍵 oui 🍵🍋"
emojis = ["🍵", "🍋"]
count_emojis = 0
for letter in text:
    if letter in emojis:
        count_emojis = count_emojis + 1
