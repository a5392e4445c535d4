# technique: 24
# gains: a classmate's answers
# stopped by: Landlock, or bubblewrap
# shown: process, neighbour
import glob

for path in glob.glob("@COURSE@/classroom/submitted/*/*/*.ipynb"):
    print(open(path).read())
