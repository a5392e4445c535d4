# l0208-make: 0.75 points, -
def format_time(minutes, hour="h"):
    hours = minutes // 60
    rest = minutes % 60
    if hours == 0:
        text = f"{rest} min"
    elif rest == 0:
        text = f"{hours} h"
    else:
        text = f"{hours} h {rest} min"
    return text
