"""The school in a browser: built once, then used as learners do, on a computer without network."""

import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import zipfile
from pathlib import Path, PurePosixPath

import pytest

pytest.importorskip("jupyterlite_core", reason="JupyterLite is missing: make .venv/ready-site")
sites = pytest.importorskip("sites", reason="the browser tests need playwright")

from labs import PHONE, PICTURES, serious  # noqa: E402
from playwright.sync_api import expect, sync_playwright  # noqa: E402

from autograder.lab.material import material  # noqa: E402
from autograder.model import CourseError  # noqa: E402
from autograder.site import (  # noqa: E402
    building,
    offline,
    pages,
    parts,
    serving,
    settling,
    stick,
    wheelhouse,
    wheels,
)

ROOT = Path(__file__).parents[1]
FIRST = "courses/01-first-steps/02-first-program/first-program.ipynb"
LOOPS = "courses/02-python-core/03-for-loops/for-loops.ipynb"
MAKE = "# l0203-make\ndelays = [4, 0, 12, 3, 5]\ncount_late = 0\n"
WRONG = (
    f"{MAKE}for delay in delays:\n    count_late = 0\n    if delay > 5:\n        count_late += 1"
)
RIGHT = f"{MAKE}for delay in delays:\n    if delay > 5:\n        count_late += 1"
SIGN = "# Closed earlier in winter\nprint('A')\nprint(\"It's open\")\nprint('C')"
LOCAL = re.compile(r"https?://(?:127\.0\.0\.1|localhost)\b")

# Playwright's loop and the server's pipe are closed when pytest no longer looks.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture(scope="module")
def twice(tmp_path_factory):
    """The whole site of this course, built by two processes side by side."""
    if not shutil.which("npm") and not (ROOT / building.KEPT / parts.PYODIDE.file).is_file():
        pytest.skip("npm is missing, which brings Python for browsers: install Node.js")
    parts.core(ROOT / building.KEPT)
    parts.wheels(ROOT / building.KEPT)  # fetched once, not by both
    outs = [tmp_path_factory.mktemp("site") / name / "site" for name in ("Clé USB", "again")]
    line = [sys.executable, "-m", "autograder", "site", "--out"]
    running = [subprocess.Popen([*line, out], cwd=ROOT, env=sites.ENV) for out in outs]
    assert [one.wait(timeout=300) for one in running] == [0, 0]
    return outs


@pytest.fixture(scope="module")
def built(twice):
    return twice[0]


@pytest.fixture(scope="module")
def place():
    if not sites.CHROMIUM:
        pytest.skip("chromium is missing: make system-packages")
    with sites.island() as found:
        if found is None:
            pytest.skip("no network namespace can be made here: bubblewrap is missing, or refused")
        yield found


@pytest.fixture(scope="module")
def driver():
    with sync_playwright() as found:
        yield found


@pytest.fixture
def server(place, built):
    found = sites.Server(place, built)
    yield found
    found.stop()


@pytest.fixture
def reader(place, server, driver, tmp_path):  # noqa: ARG001 - there is one to ask
    """A browser that nobody has used; it must never have asked anything of anybody else."""
    found = sites.Reader(place, tmp_path, driver)
    yield found
    found.close()
    assert found.hosts <= {sites.HOST, ""}


def files(folder):
    return {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}


def test_the_site_has_every_lesson_and_assignment_in_both_languages(built):
    for edition in ("fr", "en"):
        names = {
            str(p.relative_to(built / "files" / edition))
            for p in built.rglob("*.ipynb")
            if p.is_relative_to(built / "files" / edition)
        }
        every = [*ROOT.glob("courses/*/*/*.ipynb"), *ROOT.glob("assignments/*/*.ipynb")]
        assert names == {str(page.relative_to(ROOT)) for page in every}
    text = (built / "files/en" / LOOPS).read_text("utf-8")
    assert '"# Repeating with' in text


def test_the_site_has_what_learners_get_and_nothing_for_coaches(built):
    given = {place: data for place, data in material(ROOT, "fr") if place.suffix != ".svg"}
    found = {PurePosixPath(n): p for n, p in files(built / "files" / "fr").items()}
    assert {place for place, data in given.items() if found[place].read_bytes() != data} == set()
    names = {part for name in files(built) for part in name.split("/")}
    assert names & {"hidden", "wrong", "solutions.py", "scheme.md", "mutants.toml"} == set()
    solved = [n for n, p in files(built).items() if b"BEGIN SOLUTION" in p.read_bytes()]
    assert solved == []


def test_the_learners_package_has_the_coach_and_no_grader(built):
    (wheel,) = (built / "static/pyodide").glob("tremplin-*.whl")
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
    assert {"autograder/coach/checking.py", "autograder/locale/fr.po"} <= names
    assert [n for n in names if re.search(r"gradebook|sandbox|grading|host|verify", n)] == []


def test_our_pages_ask_nothing_of_other_computers(built):
    """The application's own code names its makers' pages; no page of ours loads any."""
    ours = [*built.glob("*.html"), *built.glob("*.css"), *built.glob("??/*.html")]
    ours += [*built.glob("??/print/*.html"), built / "front.js", built / "service-worker.js"]
    loading = re.compile(r"""(?:src=|<link[^>]*href=|url\(|import\s*\(?)\s*["']?https?:""")
    assert [page.name for page in ours if loading.search(page.read_text("utf-8"))] == []


def test_two_builds_are_the_same(twice):
    first, again = map(files, twice)
    assert first.keys() == again.keys()
    assert [n for n in first if first[n].read_bytes() != again[n].read_bytes()] == []


def test_the_worker_knows_every_file_by_its_content(built):
    text = (built / offline.WORKER).read_text("utf-8")
    known = json.loads(re.search(r"^const FILES = (\{.*\});", text, re.MULTILINE)[1])
    assert {"index.html", f"files/fr/{LOOPS}", "api/contents/all.json"} <= known.keys()
    missing = files(built).keys() - known.keys() - set(pages.STARTERS)
    assert {name.rpartition("/")[2] for name in missing} <= {
        offline.WORKER,
        "third-party-licenses.json",
    }


def test_the_pins_fit_together():
    """Pyodide is the kernel's, and what is compiled for the browser is what .venv has."""
    from jupyterlite_pyodide_kernel import constants  # noqa: PLC0415

    assert parts.PYODIDE.version == constants.PYODIDE_VERSION
    assert parts.PYTHON == constants.PYODIDE_PYTHON_VERSION
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    compiled = next(part for part in parts.WHEELS if part.name == "msgspec")
    assert f"msgspec=={compiled.version} " in lock
    assert compiled.sha256 in lock


def test_every_package_finds_what_it_asks_for():
    packed = list(wheels.packed())
    lock = json.loads(wheels.lock(packed, parts.ABOUT))["packages"]
    assert lock["tremplin"]["imports"] == ["autograder"]
    assert {"ipywidgets", "jinja2", "polib", "pytest"} <= set(lock["tremplin"]["depends"])
    assert [file for file, _ in packed if not file.endswith("-py3-none-any.whl")] == []


def test_without_npm_one_sentence_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CourseError, match=r"npm is missing.*install Node\.js"):
        parts.core(tmp_path / "parts")


def test_serving_a_folder_that_is_no_site_says_so(tmp_path):
    with pytest.raises(SystemExit, match="build it with make site"):
        serving.serve(tmp_path)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("front.js", "text/javascript"),
        ("static/pyodide/pyodide.mjs", "text/javascript"),
        ("static/pyodide/pyodide.asm.wasm", "application/wasm"),
        ("files/fr/" + LOOPS, "application/json"),
        ("manifest.webmanifest", "application/manifest+json"),
        ("index.html", "text/html"),
    ],
)
def test_the_server_names_types_itself_and_isolates(built, name, kind):
    with serving.server(built, 0) as found:
        threading.Thread(target=found.serve_forever, daemon=True).start()
        link = http.client.HTTPConnection(*found.server_address[:2])
        link.request("GET", f"/{name}")
        answer = link.getresponse()
        answer.read()
        link.close()
        found.shutdown()
    assert answer.status == 200
    assert answer.headers["Content-Type"].startswith(kind)
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Embedder-Policy"] == "require-corp"


@pytest.fixture
def key(built, tmp_path):
    """A stick that had something before, in a folder with spaces and accents."""
    found = tmp_path / "Clé de Zoé"
    (found / "site").mkdir(parents=True)
    for name in ("photos.txt", "site/old.html"):
        (found / name).write_text("old", "utf-8")
    stick.write(built, ROOT, found, [], [])
    return found


def start(key, place, path=os.defpath):
    """The starter for Linux, double-clicked on a computer that has no package of ours."""
    line = [*place.enter, "env", "-i", "BROWSER=echo", f"PATH={path}"]
    return subprocess.Popen(
        [*line, "/bin/sh", key / "start-linux.sh"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_a_stick_starts_with_python_alone(key, place):
    running = start(key, place)
    try:
        assert running.stdout.readline() == f"{sites.HOME}/\n"
        # Double-clicked once more: the browser goes to the school that is open.
        said, _ = start(key, place).communicate(timeout=20)
        assert said == f"{sites.HOME}/\n"
    finally:
        running.terminate()
        running.communicate(timeout=20)


def test_a_stick_has_what_it_needs_and_leaves_the_rest(key):
    assert (key / "photos.txt").read_text("utf-8") == "old"
    assert not (key / "site" / "old.html").exists()
    seen = {path.name for path in key.iterdir()}
    assert seen == {*stick.READ_ME, *pages.STARTERS[1:], "photos.txt", "site"}
    for name in stick.READ_ME:
        assert "start-windows.bat" in (key / name).read_text("utf-8-sig")


def test_without_python_the_starter_says_where_to_get_it(key, place, tmp_path):
    (tmp_path / "dirname").symlink_to(shutil.which("dirname"))
    running = start(key, place, path=tmp_path)
    said, _ = running.communicate(timeout=20)
    assert running.returncode == 1
    assert said.startswith("Il manque Python 3")


def test_a_port_that_another_program_has_is_said(key, place):
    other = subprocess.Popen(
        [*place.enter, sys.executable, "-u", "-m", "http.server", "8765", "--bind=127.0.0.1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=key,
        text=True,
    )
    try:
        other.stdout.readline()
        running = start(key, place)
        said, _ = running.communicate(timeout=20)
        assert running.returncode == 1
        assert said.startswith("Le port 8765 est pris")
    finally:
        other.terminate()
        other.communicate(timeout=20)


@pytest.mark.parametrize("name", ["start-windows.bat", "jupyterlab-windows.bat"])
def test_starters_for_windows_are_what_its_shell_reads(tmp_path, name):
    """Never run on Windows: its shell reads lines that end in CRLF, and no other letters."""
    stick.starter(tmp_path / name)
    lines = (tmp_path / name).read_bytes().split(b"\r\n")
    assert len(lines) > 10
    assert [line for line in lines if not line.isascii() or b"\n" in line] == []


@pytest.mark.parametrize("name", sorted(set(stick.INSTALLERS) | set(pages.STARTERS[1:])))
def test_starters_for_other_systems_can_be_read_and_run(tmp_path, name):
    stick.starter(tmp_path / name)
    assert os.access(tmp_path / name, os.X_OK)
    if not name.endswith(".bat"):
        subprocess.run(["/bin/sh", "-n", tmp_path / name], check=True)


@pytest.mark.parametrize(
    ("system", "python", "wanted", "unwanted"),
    [
        ("windows", "3.13.0", {"pywinpty", "colorama"}, {"landlock", "appnope", "overrides"}),
        ("macos", "3.12.9", {"appnope", "pexpect"}, {"landlock", "pywinpty", "colorama"}),
        ("linux", "3.11.2", {"landlock", "pyseccomp", "overrides"}, {"pywinpty", "appnope"}),
    ],
)
def test_another_computer_gets_its_own_packages(system, python, wanted, unwanted):
    lines = wheelhouse.lines(ROOT / "requirements.txt", wheelhouse.SYSTEMS[system], python)
    found = {line.partition("==")[0] for line in lines}
    assert wanted <= found
    assert found & unwanted == set()
    assert {"jupyterlab", "nbgrader", "ipywidgets"} <= found


def test_a_computer_that_the_stick_is_not_made_for_is_told(tmp_path):
    (tmp_path / "made-for.txt").write_text("windows, Python 3.99\n", "utf-8")
    shutil.copy(settling.__file__, tmp_path / "start.py")
    ended = subprocess.run(
        [sys.executable, tmp_path / "start.py"], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert "JupyterLab est pour windows, Python 3.99" in ended.stderr
    assert settling.here() in ended.stderr


def picture(page, name):
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png")


def front(reader, edition="fr"):
    page = reader.context.new_page()
    page.goto(f"{sites.HOME}/{edition}/index.html")
    return page


def ready(page):
    """All is kept: the page says so."""
    sign = page.locator("#offline[data-state=ready]")
    sign.wait_for(timeout=sites.SLOW)
    expect(sign).to_contain_text("Prêt hors connexion")


def test_a_learner_uses_the_school_without_a_network(reader, server):
    """First visit, a lesson, the server gone, the browser started again: one profile."""
    page = front(reader)
    ready(page)
    lesson = reader.lesson(LOOPS)
    lesson.run(lesson.cell("l0203-setup"))
    error = lesson.cell("l0203-error")
    lesson.run(error)
    error.get_by_role("alert").get_by_text("Il manque deux-points").wait_for()
    exercise(lesson)
    tools(lesson)
    lesson.save()
    page.bring_to_front()
    page.reload()
    item = page.locator(f"li[data-path='fr/{LOOPS}']")
    expect(item.locator(".state")).to_have_text(re.compile(r"en cours \([1-3]/4\)"))
    expect(page.locator("#continue a")).to_have_text("Répéter avec for")

    server.stop()
    reader.close()
    reader.open(viewport=PHONE, has_touch=True)
    page = front(reader)
    ready(page)
    expect(page.locator(f"li[data-path='fr/{LOOPS}'] .state")).to_contain_text("/4)")
    never_opened = reader.lesson(FIRST, "en")
    stand(never_opened)
    assert never_opened.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.goto(f"{sites.HOME}/fr/notebooks/index.html?path=fr/{LOOPS}")
    mine = page.locator(".cm-content", has_text="count_late += 1")
    expect(mine.first).to_be_visible(timeout=sites.SLOW)


def stand(lesson):
    """Lesson 01-02 in English, on a phone that has no network: a check fails, then passes."""
    check = lesson.cell("l0102-make-check")
    lesson.run(check)  # as whoever comes back to a lesson in its middle
    check.get_by_role("alert").get_by_text("First run the cell at the top").wait_for()
    lesson.run(lesson.cell("l0102-setup"))
    for answer, said in [
        ('print("Hello")', "Start with the example in the text."),
        (SIGN, "You can go on."),
    ]:
        lesson.write(lesson.cell("l0102-make"), f"# l0102-make\n{answer}")
        lesson.run(check)
        check.get_by_text(said).wait_for()
    picture(lesson.page, "site-phone")
    quiz = lesson.cell("l0102-exit-quiz")
    lesson.run(quiz)
    quiz.get_by_role("button").first.focus()
    lesson.page.keyboard.press("Enter")
    quiz.get_by_role("alert").first.wait_for()
    assert lesson.page.evaluate("crossOriginIsolated") is False  # the worker is enough


def exercise(lesson):
    lesson.write(lesson.cell("l0203-make"), WRONG)
    check = lesson.cell("l0203-make-check")
    lesson.run(check)
    check.get_by_text("Place-la avant la boucle.").wait_for()
    lesson.write(lesson.cell("l0203-make"), RIGHT)
    lesson.run(lesson.cell("l0203-make-check"))
    lesson.cell("l0203-make-check").get_by_text("Tu peux avancer.").wait_for()


def tools(lesson):
    page, last = lesson.page, lesson.cell("l0203-tonight")
    lesson.write(last, 'coach.quiz("l0203-exit")')
    last.get_by_role("button", name="B · 2 fois").focus()
    page.keyboard.press("Enter")
    last.get_by_role("alert").get_by_text("→ Pas encore.").wait_for()
    picture(page, "site-quiz")
    lesson.write(last, 'coach.order("l0203-parsons", "D B E A")')
    last.get_by_text("✓ 7 tests sur 7").wait_for()
    lesson.write(last, 'coach.trace("l0203-make")')
    lesson.tab_to("Étape suivante →")
    page.keyboard.press("Enter")
    last.get_by_role("alert").get_by_text("Étape 2 sur").wait_for()
    lesson.write(last, 'coach.hint("l0203-make")')
    last.get_by_text("Indice 1").wait_for()
    lesson.write(last, "coach.submit()")
    last.get_by_text("Ici je vérifie, mais je ne note pas.").wait_for()
    lesson.write(last, "def f():\n    while True: pass\ncoach.trace('f()')")
    last.get_by_text("s'arrêt").first.wait_for()
    lesson.write(last, 'with open("a.txt", "w") as f: f.write("été")\nprint(open("a.txt").read())')
    last.get_by_text("été", exact=True).last.wait_for()
    lesson.write(last, 'print("dit", input("Ton nom ? "))', wait=False)
    last.locator("input.jp-Stdin-input").fill("Zoé")
    page.keyboard.press("Enter")
    last.get_by_text("dit Zoé").wait_for()


@pytest.mark.parametrize(
    "size", [{"width": 1280, "height": 800}, PHONE, {"width": 360, "height": 640}]
)
def test_the_front_page_is_for_everybody(reader, size):
    page = front(reader)
    page.set_viewport_size(size)
    picture(page, f"site-front-{size['width']}")
    assert serious(page, None) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Aller aux leçons"
    page.get_by_role("link", name="English").click()
    page.get_by_role("heading", name="Learn to program").wait_for()
    page.goto(f"{sites.HOME}/")
    page.get_by_role("heading", name="Learn to program").wait_for()


def test_the_list_of_files_leads_to_each(reader):
    page = front(reader, "en")
    page.get_by_role("link", name="All my files").click()
    for name in ("en", *PurePosixPath(FIRST).parts[:-1]):
        page.locator(".jp-DirListing-item", has_text=name).first.dblclick()
    with reader.context.expect_page() as opened:
        page.locator(".jp-DirListing-item", has_text="first-program.ipynb").dblclick()
    opened.value.get_by_role("heading", name="Your first program").wait_for(timeout=sites.SLOW)
    assert opened.value.url.startswith(f"{sites.HOME}/en/notebooks/")


def test_without_javascript_there_is_a_list_of_links_and_pages_to_read(reader):
    reader.close()
    reader.open(java_script_enabled=False)
    page = reader.context.new_page()
    page.goto(f"{sites.HOME}/")
    page.get_by_role("link", name="en français").click()
    assert page.locator("a.lesson").count() == len([*ROOT.glob("courses/*/*/*.ipynb")]) + len(
        [*ROOT.glob("assignments/*/*.ipynb")]
    )
    assert "Sans JavaScript, les leçons" in page.content()
    assert page.locator("button:visible").count() == 0
    page.get_by_role("link", name="À imprimer : Répéter avec for").click()
    page.get_by_role("heading", name="Répéter avec for").first.wait_for()
    picture(page, "site-print")


def test_where_no_worker_may_be_the_servers_headers_do(reader):
    """A private window, in some browsers: input() and files need one or the other."""
    reader.close()
    reader.open(service_workers="block")
    reader.context.add_init_script("delete Navigator.prototype.serviceWorker")
    lesson = reader.lesson(FIRST)
    assert lesson.page.evaluate("crossOriginIsolated") is True
    asks(lesson)


def test_without_worker_and_headers_a_lesson_says_what_is_missing(place, built, driver, tmp_path):
    server = sites.Server(place, built, plain=True)
    reader = sites.Reader(place, tmp_path, driver)
    reader.close()
    reader.open(service_workers="block")
    reader.context.add_init_script("delete Navigator.prototype.serviceWorker")
    page = reader.context.new_page()
    page.goto(f"{sites.HOME}/fr/notebooks/index.html?path=fr/{FIRST}")
    page.locator(".jp-CodeCell").first.wait_for(timeout=sites.SLOW)
    note = page.get_by_role("alert").get_by_text("Ouvre la leçon dans une fenêtre ordinaire")
    note.click()  # nothing lies over it
    reader.close()
    server.stop()


def asks(lesson):
    code = 'open("a.txt", "w").write("à")\nprint("dit", input("Ton nom ? "), open("a.txt").read())'
    lesson.write(lesson.page.locator(".jp-CodeCell").first, code, wait=False)
    lesson.page.locator("input.jp-Stdin-input").fill("Zoé")
    lesson.page.keyboard.press("Enter")
    lesson.cells.get_by_text("dit Zoé à").wait_for()


def test_an_update_brings_new_lessons_and_leaves_the_learners(place, built, driver, tmp_path):
    """On a host that sends no headers of ours, as web servers are."""
    site = tmp_path / "site"
    shutil.copytree(built, site)
    server = sites.Server(place, site, plain=True)
    reader = sites.Reader(place, tmp_path, driver)
    ready(front(reader))
    page = front(reader)
    page.evaluate(KEEP, [f"fr/{FIRST}", "Ma version"])
    for lesson in (FIRST, LOOPS):
        path = site / "files" / "fr" / lesson
        text = path.read_text("utf-8").replace("# Répéter avec", "# Nouveau : répéter avec")
        path.write_text(text.replace("# Ton premier", "# Nouveau : ton premier"), "utf-8")
    offline.write(site)
    page.reload()
    for _ in range(60):  # the browser looks for a new worker when it likes
        if page.evaluate(FETCHED, [f"{sites.HOME}/files/fr/{LOOPS}", "# Nouveau : rép"]):
            break
        page.wait_for_timeout(1000)
    page.reload()
    ready(page)
    server.stop()
    new = reader.context.new_page()
    new.goto(f"{sites.HOME}/fr/notebooks/index.html?path=fr/{LOOPS}")
    new.get_by_role("heading", name="Nouveau : répéter avec").wait_for(timeout=sites.SLOW)
    new.goto(f"{sites.HOME}/fr/notebooks/index.html?path=fr/{FIRST}")
    new.get_by_role("heading", name="Ma version").wait_for(timeout=sites.SLOW)
    page.bring_to_front()
    page.reload()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Télécharger mon travail").click()
    with zipfile.ZipFile(saved.value.path()) as packed:
        assert packed.testzip() is None
        assert "Ma version" in packed.read(f"fr/{FIRST}").decode()
    page.locator(f"li[data-path='fr/{FIRST}'] button.fresh").click()
    page.wait_for_url("**first-program-2.ipynb")
    page.get_by_role("heading", name="programme").first.wait_for(timeout=sites.SLOW)
    reader.close()
    assert reader.hosts <= {sites.HOST, ""}


# JupyterLite's own way to keep a file; a page of ours reads it as it is.
KEEP = """async ([path, title]) => {
  const base = await new Promise((done, fail) => {
    const asked = indexedDB.open("tremplin-contents", 4);
    asked.onupgradeneeded = () => {
      for (const name of ["files", "checkpoints", "counters", "local-forage-detect-blob-support"])
        if (!asked.result.objectStoreNames.contains(name)) asked.result.createObjectStore(name);
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  const cell = { cell_type: "markdown", id: "mine", metadata: {}, source: `# ${title}` };
  const content = { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 };
  const now = new Date().toISOString();
  const record = { name: path.split("/").pop(), path, type: "notebook", format: "json",
    mimetype: "application/json", content, created: now, last_modified: now, size: 9,
    writable: true };
  const store = base.transaction("files", "readwrite").objectStore("files");
  await new Promise((done) => { store.put(record, path).onsuccess = done; });
  base.close();
}"""
FETCHED = """async ([url, text]) => (await (await fetch(url)).text()).includes(text)"""
