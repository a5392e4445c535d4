word = "oui"
ok = word == "oui" or word == "OUI"
