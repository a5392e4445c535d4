# l0210-call: 0 points, M22
def next_call(register):
    register.copy()
    todo = register
    while todo[0]["back"]:
        todo.pop(0)
    return todo[0]["who"]
