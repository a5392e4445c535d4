# l0102-make: 0 points, M03-apostrophe
# Pour le club du samedi
print('CLUB')
print('L'équipe joue samedi')
print('Entrée libre')
