# l0208-make: 0.5 points, -
def format_time(minutes, hour="h"):
    hours = minutes // 60
    rest = minutes % 60
    if hours == 0:
        return f"{rest} min"
    return f"{hours} {hour} {rest} min"
