# a05-ex7: 0 points, M17
# a05-ex7
text = "🍵 oui 🍵🍋"
emojis = ["🍵", "🍋"]
for emoji in emojis:
    count_emojis = {}
    count_emojis[emoji] = 0
    for letter in text:
        if letter == emoji:
            count_emojis[emoji] = count_emojis[emoji] + 1
