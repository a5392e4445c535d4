# l0206-orders: 0 points, M01-unknown
after_1 = ["slam", "oud", "magie", "rap"]
after_2 = [slam, danse, oud, magie, rap]
after_3 = [danse, oud, magie, rap]
after_4 = [danse, oud, magie]
