# technique: 44
# gains: the expected values, by a tracer that looks into the caller's frames
# stopped by: expected values are never in this process
# shown: naive, hidden
import sys


def look(frame, event, arg):
    for values in (frame.f_locals.values(), frame.f_code.co_consts):
        for value in values:
            if type(value) in (int, str) and str(value) not in ("2", "4"):
                print(value)
    return look


sys.settrace(look)
sys.setprofile(lambda frame, event, arg: None)
sys.addaudithook(lambda event, args: None)
