# l0208-make: 0 points, M12
def double(number):
    print(number + number)
