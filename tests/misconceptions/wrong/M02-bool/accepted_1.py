word = "oui"
if word == "oui":
    ok = "True"
else:
    ok = "False"
