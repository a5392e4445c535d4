# a01-ex2: 0 points, M13-print
# a01-ex2
name = "Noor"
job = "photographe"
town = "Liège"
last_line = town
new_town = "Molenbeek"
print name
print job
print new_town
