word = "oui"
ok = word == "oui" or "OUI"
