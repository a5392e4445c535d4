# l0103-make: 0 points, M09
credit = 1000
call = 120
photo = 15
print(credit - call)
print(credit - photo)
print(credit - call)
