# l0208-modify: 0 points, M25-order
def write_message(item, name):
    print(f"Bonjour {name},")
    print(f"C'est prêt : {item}")
    print("Adresse : rue des Forges 40")

write_message("lampe", "Youssef")
write_message("radio", "Kwame")
write_message("vélo", "Lotte")
