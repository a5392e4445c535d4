# l0206-poster: 0 points, -
show = ["slam", "danse", "oud"]
poster = "-".join(sorted(show))
