def greeting(name):
    text = f"Salut {name} !"
    return text.strip
