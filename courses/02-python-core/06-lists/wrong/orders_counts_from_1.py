# l0206-orders: 0 points, M16-first
after_1 = ["slam", "oud", "magie", "rap"]
after_2 = ["danse", "slam", "oud", "magie", "rap"]
after_3 = ["slam", "oud", "magie", "rap"]
after_4 = ["slam", "oud", "magie"]
