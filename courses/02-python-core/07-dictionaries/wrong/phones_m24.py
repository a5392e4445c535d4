# l0207-phones: 0 points, M24-key
phones = {"Elif": "12", "Wout": "14"}
name = "Noor"
number = "15"
gone = "Wout"
phones[name] = number
del phones[gone]
