# l0206-first: 0 points, M23
show = ["slam", "oud", "magie"]
act = "magie"
show.remove(act)
show = show.insert(0, act)
