# l0104-song: 0 points, -
song = 215
minutes = song // 100
seconds = song % 100
