# l0105-clean: 0 points, M25-missing
typed = "  wout_peeters "
clean_name = typed.strip().replace("_").upper()
