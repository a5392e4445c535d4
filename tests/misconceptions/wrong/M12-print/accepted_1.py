word = "oui"
ok = print(word == "oui")
