# m03-project: 0 points, M51
# m03-project
level = 15
special = False
answer = "ok"
limit_low = 20
limit_high = 80
verdict = "LOW"
message = "Bas"
