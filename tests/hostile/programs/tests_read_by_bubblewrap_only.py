# technique: 11
# gains: the text of the hidden tests, where only seccomp is left
# stopped by: Landlock, or bubblewrap: each of them alone is enough
# shown: sandbox without landlock,bubblewrap, hidden
print(open("@COURSE@/assignments/v01/hidden/test_v01_hidden.py").read())
