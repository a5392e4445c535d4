# l0105-make: 0 points, -
typed_name = "  Samira "
promo = 12
name = typed_name.strip()
code = f"{name[:3].lower()}{len(name)}"
