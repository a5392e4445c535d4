# m03-project: 0.75 points, -
# m03-project
level = 15
special = False
answer = " OK "
limit_low = 20
limit_high = 80

if special:
    verdict = "SPECIAL"
    message = "En charge : sers-toi."
elif answer.strip().lower() != "ok":
    verdict = "OFF"
    message = "Téléphone en veille."
elif level < limit_low:
    verdict = "LOW"
    message = f"{level} % : vite, un chargeur !"
elif level < limit_high:
    verdict = "MID"
    message = f"{level} % : tu rentres à la maison avec."
else:
    verdict = "HIGH"
    message = f"{level} % : on filme le match !"
print(message)
