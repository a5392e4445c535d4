# l0105-clean: 0.75 points, -
typed = "  wout_peeters "
clean_name = typed.replace(" ", "").replace("_", " ").upper()
