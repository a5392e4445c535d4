# a05-ex7: 0 points, -
# a05-ex7
text = "🍵 oui 🍵🍋"
emojis = ["🍵", "🍋"]
count_emojis = {}
for emoji in emojis:
    count_emojis[emoji] = 0
for place in range(len(text) - 1):
    if text[place] in count_emojis:
        count_emojis[text[place]] = count_emojis[text[place]] + 1
