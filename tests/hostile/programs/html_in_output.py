# technique: 42
# gains: a script that runs in the teacher's browser
# stopped by: every text of a learner's is escaped; outputs are made by us, as texts
# shown: never, it needs a browser; the pages have their own test
class Page:
    def _repr_html_(self):
        return "<script>alert(1)</script>"

    __repr__ = _repr_html_


print("<script>alert(1)</script>")
Page()
# %% double
def double(n):
    return "<script>alert(1)</script>"
# %% greet
def greet(name):
    raise type("<script>alert(1)</script>", (Exception,), {})("<script>alert(1)</script>")
# %% table
def table(n):
    print("<script>alert(1)</script>")
# %% fare
age = 30
fare = "<script>"; raise ValueError("<script>alert(1)</script>")
