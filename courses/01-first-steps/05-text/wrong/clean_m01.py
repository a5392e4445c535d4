# l0105-clean: 0 points, M01-attribute
typed = "  wout_peeters "
clean_name = typed.stripp().replace("_", " ").upper()
