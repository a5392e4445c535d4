# a01-ex2: 0 points, M09
# a01-ex2
name = "Noor"
job = "photographe"
town = "Liège"
last_line = town
new_town = "Molenbeek"
town = new_town
print(name)
print(job)
print(last_line)
