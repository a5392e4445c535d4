# l0104-song: 0 points, M51
song = 215
minutes = 3
seconds = 35
