# l0105-clean: 0 points, -
typed = "  wout_peeters "
clean_name = typed[2:-1].replace("_", " ").upper()
