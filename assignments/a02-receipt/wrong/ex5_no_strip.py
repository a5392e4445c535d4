# a02-ex5: 0 points, -
# a02-ex5
typed_name = "  yASMine "
clean_name = typed_name[0].upper() + typed_name[1:].lower()
