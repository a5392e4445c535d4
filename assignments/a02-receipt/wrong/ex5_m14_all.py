# a02-ex5: 0 points, M14
# a02-ex5
typed_name = "  yASMine "
typed_name.strip()
typed_name.lower()
clean_name = typed_name
