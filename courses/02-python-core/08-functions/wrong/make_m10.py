# l0208-make: 0 points, M10
def format_time(minutes, hour="h"):
    if minutes < 60:
        return minutes + " min"
    return minutes // 60 + " " + hour + " " + minutes % 60 + " min"
