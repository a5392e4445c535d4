# l0206-orders: 0 points, -
after_1 = ["slam", "oud", "magie", "rap"]
after_2 = ["slam", "danse", "magie", "rap"]
after_3 = ["danse", "magie", "rap"]
after_4 = ["danse", "magie"]
