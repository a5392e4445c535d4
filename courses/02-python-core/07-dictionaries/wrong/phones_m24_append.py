# l0207-phones: 0 points, M24-append
phones = {"Elif": "12", "Wout": "14"}
name = "Noor"
number = "15"
gone = "Wout"
phones.append(name)
if gone in phones:
    del phones[gone]
