# technique: own
# gains: nothing for itself; a disk without room for names, and a folder nobody can remove
# stopped by: the zygote counts the files, and ends the worker; folders are removed without
# recursion
# shown: never, without the count it would do what it says
import os

for level in range(2500):
    os.mkdir("deep")
    os.chdir("deep")
os.chdir(os.environ["HOME"])
os.mkdir("locked")
os.chmod("locked", 0)
os.symlink("/", "root")
os.mkfifo("pipe")
# %% double
import time

def double(n):
    for number in range(50_000):
        open(f"f{number}", "w").close()
    time.sleep(1)
    return 4 if n == 2 else 10
