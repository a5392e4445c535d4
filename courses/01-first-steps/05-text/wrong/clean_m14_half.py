# l0105-clean: 0 points, M14
typed = "  wout_peeters "
clean_name = typed.strip()
clean_name.replace("_", " ")
clean_name = clean_name.upper()
