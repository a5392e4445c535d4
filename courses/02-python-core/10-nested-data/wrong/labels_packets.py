# l0210-labels: 0 points, -
def count_labels(register):
    seen = set()
    for loan in register:
        for packet in loan["items"]:
            seen.add(packet)
    return len(seen)
