# l0105-clean: 0 points, M14-case
typed = "  wout_peeters "
clean_name = typed.strip().replace("_", " ")
