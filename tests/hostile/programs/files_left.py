# technique: own
# gains: a letter to the next learner, wherever everybody may write
# stopped by: a folder for each worker that ends with it; Landlock, or walls for each submission
# shown: process, file
import glob
import os

for folder in ("/tmp", "/var/tmp", "/dev/shm", "..", os.environ.get("TMPDIR", "."), "@COURSE@"):
    try:
        open(f"{folder}/@LEFT@", "w").write("double(n) is 2 * n")
    except OSError as error:
        print(type(error).__name__)
