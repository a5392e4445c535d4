# l0105-make: 0 points, M14-case
typed_name = "  Samira "
promo = 12
name = typed_name.strip()
line = f"{name.upper()} - Promo {promo}"
code = f"{name[0]}{name[1]}{name[2]}{len(name)}"
