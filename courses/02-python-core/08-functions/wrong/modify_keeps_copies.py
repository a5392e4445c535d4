# l0208-modify: 0.5 points, -
def write_message(name, item):
    print(f"Bonjour {name},")
    print(f"C'est prêt : {item}")
    print("Adresse : rue des Forges 40")

print("Bonjour Youssef,")
print("C'est prêt : lampe")
print("Adresse : rue des Forges 40")
print("Bonjour Kwame,")
print("C'est prêt : radio")
print("Adresse : rue des Forges 40")
print("Bonjour Lotte,")
print("C'est prêt : vélo")
print("Adresse : rue des Forges 40")
