# technique: 7
# gains: the grade cell's asserts, by a thread that installs a transformer again and again
# stopped by: no test runs in the learner's process
# shown: naive, points
import threading
import time


def again():
    for _ in range(200):
        shell.input_transformers_post = [lambda lines: ["pass\n"]]
        time.sleep(0.001)


shell = get_ipython()
threading.Thread(target=again, daemon=True).start()
time.sleep(0.01)
