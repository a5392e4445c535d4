# l0105-clean: 0 points, M13
typed = "  wout_peeters "
clean_name = typed.strip
clean_name = clean_name.replace("_", " ")
