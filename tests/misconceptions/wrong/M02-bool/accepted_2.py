word = "oui"
ok = "False"
if word == "oui":
    ok = True
