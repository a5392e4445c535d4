# l0208-make: 0 points, M27
def format_time(minutes, hour="h"):
    str = ""
    if minutes >= 60:
        str = str(minutes // 60) + " " + hour
    return str + " " + str(minutes % 60) + " min"
