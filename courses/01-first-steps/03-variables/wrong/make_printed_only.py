# l0103-make: 0 points, -
credit = 1000
call = 120
photo = 15
print(credit - call)
print(credit - call - photo)
print(credit - call - photo - call)
