# l0105-make: 0 points, M13
typed_name = "  Samira "
promo = 12
name = typed_name.strip()
line = f"{name.upper} - Promo {promo}"
code = f"{name[:3].lower()}{len(name)}"
