# a02-ex5: 0 points, M14-item
# a02-ex5
typed_name = "  yASMine "
word = typed_name.strip().lower()
word[0] = word[0].upper()
clean_name = word
