# l0105-clean: 0 points, M03
typed = "  wout_peeters "
clean_name = typed.strip().replace("_", ").upper()
