# l0105-clean: 0 points, M51
typed = "  wout_peeters "
clean_name = "WOUT PEETERS"
