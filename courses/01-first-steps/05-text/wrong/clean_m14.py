# l0105-clean: 0 points, M14
typed = "  wout_peeters "
clean_name = typed
clean_name.strip()
clean_name.replace("_", " ")
clean_name.upper()
