# l0206-first: 0 points, M23-method
show = ["slam", "oud", "magie"]
act = "magie"
show = show.remove(act)
show.insert(0, act)
