# l0104-song: 0 points, -
song = 215
minutes = song // 60
seconds = song - 60
