# l0206-poster: 0.5 points, -
show = ["slam", "danse", "oud"]
show.sort()
poster = " - ".join(show)
