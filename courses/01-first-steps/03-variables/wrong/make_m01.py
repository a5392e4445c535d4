# l0103-make: 0 points, M01
credit = 1000
call = 120
photo = 15
credit = credit - Call
print(credit)
credit = credit - photo
print(credit)
credit = credit - call
print(credit)
