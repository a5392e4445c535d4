# l0208-make: 0 points, M51
def format_time(minutes, hour="h"):
    return "1 h 5 min"
