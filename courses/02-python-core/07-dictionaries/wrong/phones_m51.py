# l0207-phones: 0 points, M51
phones = {"Elif": "12", "Wout": "14"}
name = "Noor"
number = "15"
gone = "Wout"
phones = {"Elif": "12", "Noor": "15"}
