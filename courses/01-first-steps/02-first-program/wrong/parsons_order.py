# l0102-parsons: 0.25 points, -
print("MSEMEN DE MARYAM")
print()
print("Marché de Molenbeek")
print("Ticket 1")
print("Merci, à samedi !")
