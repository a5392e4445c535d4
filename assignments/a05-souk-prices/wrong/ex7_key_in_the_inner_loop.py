# a05-ex7: 1.5 points, -
# a05-ex7
text = "🍵 oui 🍵🍋"
emojis = ["🍵", "🍋"]
count_emojis = {}
for emoji in emojis:
    n = 0
    for letter in text:
        if letter == emoji:
            n += 1
        count_emojis[emoji] = n
