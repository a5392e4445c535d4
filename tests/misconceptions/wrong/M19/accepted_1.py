word = "oui"
ok = False
if word == "oui" or "OUI":
    ok = True
