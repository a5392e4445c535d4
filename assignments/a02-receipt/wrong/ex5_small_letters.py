# a02-ex5: 0 points, M14-case
# a02-ex5
typed_name = "  yASMine "
clean_name = typed_name.strip().lower()
