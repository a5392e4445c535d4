# l0103-make: 0 points, M09
credit = 1000
call = 120
photo = 15
left = credit - call
print(credit)
left = credit - photo
print(credit)
left = credit - call
print(credit)
