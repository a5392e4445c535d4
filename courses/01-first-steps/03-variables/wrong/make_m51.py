# l0103-make: 0 points, M51
credit = 1000
call = 120
photo = 15
credit = 880
print(880)
credit = 865
print(865)
credit = 745
print(745)
