def greeting(name):
    return "Salut " + name + " !"
