# a05-ex7: 0 points, -
# a05-ex7
text = "🍵 oui 🍵🍋"
emojis = ["🍵", "🍋"]
count_emojis = {}
for emoji in emojis:
    count_emojis[emoji] = 0
for letter in text:
    count_emojis[letter] = count_emojis.get(letter, 0) + 1
