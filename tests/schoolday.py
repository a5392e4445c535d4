"""Five learners and an instructor on the class server of `stage`: what they saw, as JSON."""

import json
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import nbformat
import stage

sys.path.insert(0, str(stage.OPT / "clone/deploy"))

from places import BACKUPS, COURSE, EXCHANGE
from visitor import Visitor

NAME = "a01-business-card"
PAPER = f"assignments/{NAME}/{NAME}.ipynb"
SOURCE = stage.CLONE / "assignments" / NAME
CLASS = """\ufeffid;last_name;first_name;email;language
amina;"Ben Ali; dite Mina";Amina;amina@school.example;fr
bilal;Lopez;Bilal;;
grace;Okafor;Grace;;en
omar;Haddad;Omar;;fr
zoe;D'Hondt;Zoé;zoe@school.example;en
"""
ALL = {f"a01-ex{number}" for number in range(1, 6)}
WROTE = {  # exercises answered right, and what was written instead of others
    "amina": (ALL, {}),
    "bilal": (ALL, {"a01-ex1": (SOURCE / "wrong/ex1_spaces.py").read_text("utf-8")}),
    "grace": (ALL, {}),
    "omar": ({"a01-ex1", "a01-ex5"}, {}),
    "zoe": ({"a01-ex1"}, {"a01-ex5": "while True:\n    pass"}),
}
PEEK = """
def peek(path):
    import os
    try:
        found = os.listdir(path) if os.path.isdir(path) else open(path, "rb").read(1)
        return "seen" if found else "empty"
    except OSError as error:
        return type(error).__name__
for place in {places!r}:
    print(place, peek(place))
"""
FORKS = """
import os, time
made = []
try:
    while len(made) < 400:
        made.append(os.fork())
        if not made[-1]:
            time.sleep(60)
            os._exit(0)  # else it would go on forking
finally:
    for one in made:
        os.kill(one, 9)
        os.waitpid(one, 0)
"""
FORGE = """
import os, shutil
inbound, mine = {inbound!r}, {mine!r}
for who in ("amina", "zoe"):
    place = os.path.join(inbound, f"{{who}}+{name}+2099-01-01 00:00:00.000000 UTC+forged")
    shutil.copytree(mine, place)  # no timestamp.txt: nbgrader's release_feedback stops at that
    for folder, _, files in os.walk(place):
        os.chmod(folder, 0o755)
        for file in files:
            os.chmod(os.path.join(folder, file), 0o644)
    os.symlink({secret!r}, os.path.join(place, "notes.txt"))
    os.symlink({secrets!r}, os.path.join(place, "more"))
    os.mkfifo(os.path.join(place, "pipe.txt"))
print("forged")
"""


def passwords(list_, *words):
    """The slips that deploy/add-learners prints."""
    path = stage.OPT / "list.csv"
    path.write_text(list_, "utf-8")
    slips = stage.deploy("add-learners", path, *words).stdout
    found = re.findall(
        r"(?:identifiant|username) +(\S+)\n +(?:mot de passe|password) +(\S+)", slips
    )
    return dict(found)


def refused():
    """Lists of which nobody may become an account."""
    seen = {}
    for name in ("root", "Amina", "grader", "learners", "-rf"):
        path = stage.OPT / "list.csv"
        path.write_text(f"id,last_name,first_name\nnew,A,B\n{name},A,B\n", "utf-8")
        seen[name] = stage.deploy("add-learners", path, check=False).returncode
    return seen | {"new": "new" in Path("/etc/passwd").read_text("utf-8").split(":")}


def answers(who, paper):
    """The notebook with what this learner writes."""
    right, others = WROTE[who]
    source = nbformat.read(SOURCE / f"{NAME}.ipynb", as_version=4)
    solved = {
        cell["id"]: re.sub(r"### (BEGIN|END) SOLUTION\n?", "", cell.source)
        for cell in source.cells
    }
    for cell in paper["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id", "").removesuffix("-answer")
        if name.startswith("a01-ex") and cell["metadata"]["nbgrader"]["solution"]:
            text = others.get(name) or (solved[cell["id"]] if name in right else None)
            cell["source"] = text or cell["source"]
    return paper


def learn(visitor):
    """Come in, look around, do the work, hand it in."""
    status = visitor.log_in()
    visitor.sit_down()
    page = visitor.ask("GET", "lab").text
    config = json.loads(
        re.search(r'id="jupyter-config-data"[^>]*>(.*?)</script>', page, re.DOTALL)[1]
    )
    settings = visitor.ask(
        "GET", "lab/api/settings/@jupyterlab/translation-extension:plugin"
    ).json()
    (released,) = visitor.assignments()
    visitor.assignments("fetch", NAME)
    paper = visitor.read(PAPER)
    visitor.write(PAPER, answers(visitor.name, paper))
    submitted = visitor.assignments("submit", NAME)
    return {
        "login": status,
        "status": [released["status"], submitted[-1]["status"]],
        "lang": paper["metadata"]["lang"],
        "locale": settings["schema"]["properties"]["locale"]["default"],
        "off": sorted(name for name in config["disabledExtensions"] if "nbgrader" in name),
        "lessons": len(visitor.ask("GET", "api/contents/courses").json()["content"]),
        "check": visitor.run(
            "from autograder import coach\nage = 3\nprint(6 * 7)", f"assignments/{NAME}"
        ),
        "submit": visitor.run("print(coach.submit())"),
    }


def attack(zoe, amina):
    """What one learner tries who wants what is not hers, and what the others notice."""
    secret = COURSE / f"assignments/{NAME}/hidden"
    server = stage.as_user("root", "pgrep", "-u", "amina", "-f", "autograder seat").stdout.split()
    places = [
        "/home/amina",
        f"/home/amina/fr/{PAPER}",
        str(COURSE),
        f"{COURSE}/assignments/{NAME}/{NAME}.ipynb",
    ]
    places += [f"{secret}/test_ex1_hidden.py", f"{COURSE}/classroom/gradebook.db"]
    places += ["/srv/tremplin/upstream", "/srv/tremplin/grader", f"{EXCHANGE}/tremplin/inbound"]
    places += ["/etc/tremplin/learners.csv", "/var/lib/tremplin/jupyterhub.sqlite", str(BACKUPS)]
    places += ["/etc/shadow", f"/proc/{server[0]}/environ"]
    own = [f"/home/zoe/en/{PAPER}", "/srv/tremplin/lessons/fr"]
    peeked = zoe.run(PEEK.format(places=places + own)).splitlines()
    inbound = [
        line.split("/")[-1]
        for line in stage.as_user(
            "root", "sh", "-c", f"ls -d {EXCHANGE}/tremplin/inbound/amina+*"
        ).stdout.splitlines()
    ]
    seen = {
        "peeked": dict(line.rsplit(" ", 1) for line in peeked),
        "own": own,
        "inbound": [oct(Path(EXCHANGE, "tremplin/inbound").stat().st_mode)[-4:], len(inbound)],
        "other server": zoe.web.get(f"{amina.place}api/contents").status_code,
        "own formgrader": zoe.ask("GET", "formgrader/api/assignments").status_code,
        "memory": zoe.run("hog = bytearray(3_000_000_000)"),
        "forks": zoe.run(FORKS),
        "forged": zoe.run(
            FORGE.format(
                inbound=f"{EXCHANGE}/tremplin/inbound",
                mine=f"/home/zoe/en/assignments/{NAME}",
                name=NAME,
                secret=f"{secret}/test_ex1_hidden.py",
                secrets=str(secret),
            )
        ),
        "amina still": amina.run("print('works')"),
    }
    zoe.place = f"{stage.HUB}/services/teach/"
    seen["teach"] = [zoe.enter(), zoe.ask("GET", "formgrader/api/assignments").status_code]
    zoe.place = f"{stage.HUB}/user/zoe/"
    return seen


def step(karim, path):
    answer = karim.ask("POST", f"formgrader/api/{path}")
    answer.raise_for_status()
    found = answer.json()
    if not found["success"]:
        raise RuntimeError(f"{path}: {found}")
    return found["log"]


def marks(karim):
    found = karim.ask("GET", f"formgrader/api/submissions/{NAME}").json()
    return {one["student"]: one["score"] for one in found if one["autograded"]}


def day(words, teacher):
    """The whole assignment."""
    people = {name: Visitor(stage.HUB, name, word) for name, word in words.items()}
    karim = Visitor(stage.HUB, "karim", teacher["karim"])
    seen = {"wrong password": Visitor(stage.HUB, "amina", "guess").log_in()}
    karim.log_in()
    seen["first page"] = karim.web.get(f"{stage.HUB}/").url.partition("?")[0]
    karim.teach()
    for action in ("assign", "release"):
        step(karim, f"assignment/{NAME}/{action}")
    with ThreadPoolExecutor(len(people)) as pool:
        seen["learners"] = dict(zip(people, pool.map(learn, people.values()), strict=True))
    seen["attack"] = attack(people["zoe"], people["amina"])
    seen["collect"] = step(karim, f"assignment/{NAME}/collect")
    kept = COURSE / "classroom/submitted"
    seen["collected"] = {
        who: sorted(path.name for path in (kept / who / NAME).iterdir()) for who in words
    }
    for who in words:
        step(karim, f"submission/{NAME}/{who}/autograde")
    seen["marks"] = marks(karim)
    for action in ("generate_feedback", "release_feedback"):
        step(karim, f"assignment/{NAME}/{action}")
    seen["feedback"] = {who: feedback(visitor) for who, visitor in people.items()}
    return seen


def feedback(visitor):
    """The text of the page that came back."""
    handed = visitor.assignments("fetch_feedback", NAME)[-1]["submissions"][-1]
    if not handed["has_local_feedback"]:
        return ""
    answer = visitor.ask("GET", f"api/contents/{handed['local_feedback_path']}/{NAME}.html")
    if not answer.ok:
        raise RuntimeError(f"{visitor.name}: {handed} {answer.url} {answer.text[:3000]}")
    page = answer.json()
    return re.sub(
        r"\s+", " ", re.sub(r"<style.*?</style>|<[^>]+>", " ", page["content"], flags=re.DOTALL)
    )


def disaster(words, teacher, before):
    """A backup, the loss of everything, a damaged backup that is refused, and the restore."""
    seen = {"refused while running": stage.deploy("restore", "/nowhere", check=False).returncode}
    for _ in range(2):
        stage.deploy("backup", "--keep=1")
        time.sleep(1.1)
    (newest,) = BACKUPS.iterdir()
    seen["modes"] = sorted({oct(path.stat().st_mode)[-3:] for path in [newest, *newest.iterdir()]})
    (COURSE / "classroom/gradebook.db").write_bytes(b"broken")
    for folder in (COURSE / "classroom/submitted", EXCHANGE / "tremplin", Path("/home/grace")):
        shutil.rmtree(folder)
    subprocess.run(["userdel", "amina"], check=True)
    Path("/etc/tremplin/learners.csv").unlink()
    bad = newest.with_name("bad")
    shutil.copytree(newest, bad)
    (bad / "homes.tar.gz").write_bytes(b"")
    refused = stage.deploy("restore", bad, check=False)
    seen["damaged"] = [refused.returncode, refused.stderr.rpartition(": ")[2].strip()]
    seen["untouched"] = (COURSE / "classroom/gradebook.db").read_bytes() == b"broken"
    stage.deploy("restore", newest)
    with stage.hub():
        karim = Visitor(stage.HUB, "karim", teacher["karim"])
        karim.log_in()
        karim.teach()
        seen["marks"] = marks(karim)
        step(karim, f"submission/{NAME}/bilal/autograde")
        seen["graded again"] = marks(karim)["bilal"]
        amina = Visitor(stage.HUB, "amina", words["amina"])
        seen["login"] = amina.log_in()
        amina.sit_down()
        seen["work"] = amina.read(PAPER)["cells"] != []
        seen["status"] = amina.assignments()[-1]["status"]
    seen["aside"] = sorted(path.name.partition("-")[0] for path in Path("/home").glob(".*"))
    return seen | {"before": before}


def main():
    stage.deploy("install", "places", "course")
    words = passwords(CLASS)
    teacher = passwords("id,last_name,first_name\nkarim,Said,Karim\n", "--instructors")
    seen = {"slips": sorted([*words, *teacher]), "refused": refused()}
    with stage.hub():
        seen |= day(words, teacher)
        running = stage.deploy("backup")
        seen["running"] = stage.deploy(
            "restore", running.stdout.partition(":")[0], check=False
        ).returncode
    shutil.rmtree(BACKUPS / running.stdout.partition(":")[0])
    seen["restored"] = disaster(words, teacher, seen["marks"])
    with closing(sqlite3.connect(COURSE / "classroom/gradebook.db")) as book:
        seen["names"] = dict(book.execute("SELECT id, last_name FROM student"))
    sys.stdout.write(json.dumps(seen))


try:
    main()
except BaseException:
    sys.stderr.write(stage.LOG.read_text("utf-8")[-60000:])
    raise
