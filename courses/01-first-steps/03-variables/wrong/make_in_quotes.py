# l0103-make: 0 points, M02-name
credit = 1000
call = 120
photo = 15
credit = credit - call
print("credit")
credit = credit - photo
print("credit")
credit = credit - call
print("credit")
