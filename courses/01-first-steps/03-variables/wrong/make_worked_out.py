# l0103-make: 0 points, M51
credit = 1000
call = 120
photo = 15
credit = 1000 - 120
print(credit)
credit = 880 - 15
print(credit)
credit = 865 - 120
print(credit)
