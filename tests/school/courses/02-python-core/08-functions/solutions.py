# Right answers of lesson 02-08.

# l0208-make
def double(number):
    return number + number
