# l0208-make: 0 points, M12
def format_time(minutes, hour="h"):
    if minutes < 60:
        print(f"{minutes} min")
    elif minutes % 60 == 0:
        print(f"{minutes // 60} {hour}")
    else:
        print(f"{minutes // 60} {hour} {minutes % 60} min")
