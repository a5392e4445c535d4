# l0206-poster: 0.5 points, M22-data
show = ["slam", "danse", "oud"]
show.sort()
poster = " - ".join(show)
