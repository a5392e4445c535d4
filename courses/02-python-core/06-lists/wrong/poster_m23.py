# l0206-poster: 0 points, M23
show = ["slam", "danse", "oud"]
poster = show.sort()
print(poster)
