# technique: 43
# gains: the teacher's secrets, from the environment
# stopped by: a clean environment
# shown: naive, environment
import os

print(dict(os.environ))
