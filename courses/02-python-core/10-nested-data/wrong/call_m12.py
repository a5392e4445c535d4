# l0210-call: 0 points, M12
def next_call(register):
    todo = register.copy()
    while todo[0]["back"]:
        todo.pop(0)
    print(todo[0]["who"])
