# technique: 23
# gains: every mark of the class, in the gradebook itself
# stopped by: Landlock, or bubblewrap
# shown: process, file
from pathlib import Path

for path in ("@COURSE@/classroom/gradebook.db", "../gradebook.db"):
    try:
        Path(path).chmod(0o666)
        Path(path).write_text("full marks for me")
    except OSError as error:
        print(type(error).__name__)
