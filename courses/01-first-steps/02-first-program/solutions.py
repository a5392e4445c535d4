# Reference answers of lesson 01-02: one section per checked activity, each the whole answer cell.

# l0102-predict1
order = "301020"

# l0102-repair
print("Ouvert")
print("Jusqu'à 13 h")
print("Thé offert")
print("Aujourd'hui seulement")

# l0102-parsons
print("MSEMEN DE MARYAM")
print("Marché de Molenbeek")
print()
print("Ticket 1")
print("Merci, à samedi !")

# l0102-make
# L'heure change en hiver : fermeture à 17 h
print("SALON DE GRACE")
print("Aujourd'hui, sans rendez-vous")
print("Fermeture à 19 h")
