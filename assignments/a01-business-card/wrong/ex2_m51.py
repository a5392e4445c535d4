# a01-ex2: 0 points, M51
# a01-ex2
name = "Noor"
job = "photographe"
town = "Liège"
last_line = town
new_town = "Molenbeek"
print("Noor")
print("photographe")
print("Molenbeek")
