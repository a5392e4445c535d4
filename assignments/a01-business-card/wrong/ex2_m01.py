# a01-ex2: 0 points, M01
# a01-ex2
name = "Noor"
job = "photographe"
town = "Liège"
last_line = town
new_town = "Molenbeek"
print(Name)
print(job)
print(new_town)
