# l0206-first: 0 points, M51
show = ["slam", "oud", "magie"]
act = "magie"
show = ["magie", "slam", "oud"]
