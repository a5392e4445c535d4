# l0102-parsons: 0 points, -
print("MSEMEN DE MARYAM")
print("Marché de Molenbeek")
print
print("Ticket 1")
print("Merci, à samedi !")
