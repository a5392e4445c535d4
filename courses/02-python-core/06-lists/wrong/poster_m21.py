# l0206-poster: 0.5 points, M21
show = ["slam", "danse", "oud"]
in_order = show
in_order.sort()
poster = " - ".join(in_order)
