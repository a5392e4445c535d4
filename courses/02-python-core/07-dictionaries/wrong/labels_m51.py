# l0207-labels: 0 points, M51
prices = {"lampe": 8, "livre": 2}
labels = ["lampe : 8 €", "livre : 2 €"]
total = 10
