# l0105-make: 0 points, M16-first
typed_name = "  Samira "
promo = 12
name = typed_name.strip()
line = f"{name.upper()} - Promo {promo}"
code = f"{name[1:4].lower()}{len(name)}"
