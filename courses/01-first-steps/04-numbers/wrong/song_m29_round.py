# l0104-song: 0 points, M29-division
song = 215
minutes = round(song / 60)
seconds = song % 60
