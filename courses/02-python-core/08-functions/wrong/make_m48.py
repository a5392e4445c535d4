# l0208-make: 0.75 points, M48
def format_time(minutes, hour="h"):
    if minutes > 60:
        text = f"{minutes // 60} {hour}"
        if minutes % 60 != 0:
            text = text + f" {minutes % 60} min"
    else:
        text = f"{minutes} min"
    return text
