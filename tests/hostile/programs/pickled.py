# technique: 26 27 28 29
# gains: code of the learner's that runs in the grader, by what it reads back
# stopped by: msgpack with exact built-in types; nothing here reads pickle, marshal or YAML
# shown: naive, file
import os


class Bomb:
    def __reduce__(self):
        return os.system, ("echo x > '@COURSE@/@LEFT@'",)


# %% double
import pickle


def double(n):
    if n == 2:
        return Bomb()
    return pickle.dumps(Bomb())
# %% last
open("report.pickle", "wb").write(pickle.dumps(Bomb()))
try:
    for number in range(3, 20):
        try:
            os.write(number, pickle.dumps(Bomb()))
        except OSError:
            pass
finally:
    os._exit(0)
