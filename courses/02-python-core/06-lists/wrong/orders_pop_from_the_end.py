# l0206-orders: 0.25 points, -
after_1 = ["slam", "oud", "magie", "rap"]
after_2 = ["slam", "danse", "oud", "magie", "rap"]
after_3 = ["slam", "danse", "oud", "magie"]
after_4 = ["slam", "danse", "oud"]
