# l0206-first: 0 points, -
show = ["slam", "oud", "magie"]
act = "magie"
show.remove(act)
show.insert(1, act)
