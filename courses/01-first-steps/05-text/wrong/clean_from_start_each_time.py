# l0105-clean: 0 points, M14
typed = "  wout_peeters "
clean_name = typed.strip()
clean_name = typed.replace("_", " ")
clean_name = typed.upper()
