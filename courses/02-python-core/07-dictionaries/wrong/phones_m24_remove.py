# l0207-phones: 0 points, M24-append
phones = {"Elif": "12", "Wout": "14"}
name = "Noor"
number = "15"
gone = "Wout"
phones[name] = number
if gone in phones:
    phones.remove(gone)
