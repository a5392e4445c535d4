# a05-ex7: 0 points, M24-count
# a05-ex7
text = "🍵 oui 🍵🍋"
emojis = ["🍵", "🍋"]
count_emojis = {}
for letter in text:
    if letter in emojis:
        count_emojis[letter] += 1
