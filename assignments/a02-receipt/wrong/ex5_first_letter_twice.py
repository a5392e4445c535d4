# a02-ex5: 0 points, -
# a02-ex5
typed_name = "  yASMine "
word = typed_name.strip()
clean_name = word[0].upper() + word.lower()
