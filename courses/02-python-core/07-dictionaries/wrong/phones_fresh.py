# l0207-phones: 0 points, -
phones = {"Elif": "12", "Wout": "14"}
name = "Noor"
number = "15"
gone = "Wout"
phones = {}
phones[name] = number
