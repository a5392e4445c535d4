# a02-ex5: 0 points, M51
# a02-ex5
typed_name = "  yASMine "
clean_name = "Yasmine"
