# a05-ex7: 0 points, -
# a05-ex7
text = "🍵 oui 🍵🍋"
emojis = ["🍵", "🍋"]
count_emojis = {}
for emoji in emojis:
    count_emojis[emoji] = 0
for word in text.split():
    if word in count_emojis:
        count_emojis[word] = count_emojis[word] + 1
