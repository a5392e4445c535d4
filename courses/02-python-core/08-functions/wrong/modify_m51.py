# l0208-modify: 0 points, M51
def write_message(name, item):
    print("Bonjour Youssef,")
    print("C'est prêt : lampe")
    print("Adresse : rue des Forges 40")

write_message("Youssef", "lampe")
write_message("Kwame", "radio")
write_message("Lotte", "vélo")
