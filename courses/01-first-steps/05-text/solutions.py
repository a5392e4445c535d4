# Reference answers of lesson 01-05: one section per checked activity, each the whole answer cell.

# l0105-clean
typed = "  wout_peeters "
clean_name = typed.strip()
clean_name = clean_name.replace("_", " ")
clean_name = clean_name.upper()
badge(clean_name)

# l0105-predict3
one = "C"     # name[0]
two = "E"     # name[-1]
three = "HA"   # name[1:3]

# l0105-parsons
first_name = "charlie"
last_name = "diallo"
first = first_name[0]
last = last_name[0]
initials = f"{first}.{last}."
initials = initials.upper()

# l0105-make
typed_name = "  Samira "
promo = 12
name = typed_name.strip()
line = f"{name.upper()} - Promo {promo}"
start = name[:3].lower()
code = f"{start}{len(name)}"
badge(line, code)
