# l0104-song: 0 points, -
song = 215
bags = song // 60
left = song % 60
