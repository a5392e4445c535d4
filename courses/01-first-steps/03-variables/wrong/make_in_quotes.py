# l0103-make: 0 points, -
credit = 1000
call = 120
photo = 15
credit = credit - call
print("credit")
credit = credit - photo
print("credit")
credit = credit - call
print("credit")
