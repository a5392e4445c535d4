# technique: own
# gains: nothing for itself; a folder that cannot be removed, too deep for any path or closed
# stopped by: folders are emptied upwards, without recursion and without long paths
# shown: never, what a zygote cannot remove goes with its walls or its host; test_scratch.py
import os

for level in range(1200):
    os.mkdir("deep")
    os.chdir("deep")
os.chdir(os.environ["HOME"])
os.mkdir("locked", 0)
os.symlink("/", "root")
os.mkfifo("pipe")
open("\udcff\n", "w").close()
