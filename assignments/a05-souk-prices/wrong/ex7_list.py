# a05-ex7: 0 points, -
# a05-ex7
text = "🍵 oui 🍵🍋"
emojis = ["🍵", "🍋"]
count_emojis = []
for emoji in emojis:
    total = 0
    for letter in text:
        if letter == emoji:
            total = total + 1
    count_emojis.append(total)
