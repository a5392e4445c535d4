# l0208-modify: 0 points, M25-extra
def write_message(name):
    print(f"Bonjour {name},")
    print("C'est prêt : lampe")
    print("Adresse : rue des Forges 40")

write_message("Youssef")
write_message("Kwame")
write_message("Lotte")
