# l0210-call: 0 points, M22
def next_call(register):
    backup = register
    todo = backup
    while todo[0]["back"]:
        todo.pop(0)
    register = backup
    return todo[0]["who"]
