# a01-ex2: 0 points, -
# a01-ex2
name = "Noor"
job = "photographe"
town = "Liège"
last_line = town
new_town = "Molenbeek"
print(name)
print(job)
print(last_line)
last_line = new_town
