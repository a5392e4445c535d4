# l0206-first: 0 points, -
show = ["slam", "oud", "magie"]
act = "magie"
show.insert(0, show.pop())
