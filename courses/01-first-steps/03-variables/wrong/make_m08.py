# l0103-make: 0 points, M08
credit = 1000
call = 120
photo = 15
credit - call = credit
print(credit)
