# a02-ex5: 0 points, M14
# a02-ex5
typed_name = "  yASMine "
typed_name.strip()
clean_name = typed_name[0].upper() + typed_name[1:].lower()
