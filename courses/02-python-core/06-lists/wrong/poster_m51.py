# l0206-poster: 0 points, M51
show = ["slam", "danse", "oud"]
poster = "danse - oud - slam"
