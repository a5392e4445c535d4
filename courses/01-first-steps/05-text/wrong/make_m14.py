# l0105-make: 0 points, M14
typed_name = "  Samira "
promo = 12
name = typed_name
name.strip()
name.upper()
line = f"{name} - Promo {promo}"
code = f"{name[:3].lower()}{len(name)}"
