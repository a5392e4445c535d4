# a02-ex5: 0 points, M16-first
# a02-ex5
typed_name = "  yASMine "
word = typed_name.strip()
clean_name = word[1].upper() + word[2:].lower()
