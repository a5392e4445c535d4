"""`autograder grade --scheduler`: real workers, and the same gradebook as on one machine."""

import re
import shutil
import signal
import site
import subprocess
import sys
from pathlib import Path

import captive
import classes
import machines
import psutil
import pytest
import test_batch
from classes import HANGS, Course
from machines import Cluster, wait_until

from autograder import sandbox
from autograder.gradebook import graders
from autograder.grading import cluster as ours

pytestmark = test_batch.pytestmark  # as the command does
CLASS = [f"learner-{number:02}" for number in range(24)]
ANSWERS = ({}, {"ex1": classes.HALF}, {"ex1": classes.WRONG})
READS = "# t01-ex1\ndef double(n):\n    return n * int(open('data/factor.txt').read())"
PROTECTED = sandbox.probe().levels() != ("L0",)
COMMAND = "from autograder.cli import main; main()"
IMPATIENT = f"from autograder.grading import cluster; cluster.ALONE = 1.0; {COMMAND}"
DOCUMENT = Path(__file__).parents[1] / "docs" / "scale.md"


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory):
    """A scheduler; whatever workers a test has left."""
    with machines.cluster(tmp_path_factory.mktemp("cluster") / "dask", workers=0) as found:
        yield found


@pytest.fixture
def cluster(scheduler):
    """A scheduler and two workers."""
    while len(scheduler.workers) < 2:
        scheduler.worker()
    return scheduler


def start(
    course: Course, address: str, command: str = COMMAND, **more: str
) -> subprocess.Popen[str]:
    """The command, as a process of its own."""
    line = [sys.executable, "-c", command, "grade", course.name]
    return subprocess.Popen(
        [*line, f"--course-dir={course.root}", f"--scheduler={address}"],
        env=machines.environment(more),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def end(run: subprocess.Popen[str]) -> tuple[int, str, str]:
    """How it ended, and what it said."""
    said, problems = run.communicate(timeout=machines.SECONDS)
    return run.returncode, said, problems


def hand_in(course: Course) -> None:
    """A class with right, half right and wrong answers."""
    for number, student in enumerate(CLASS):
        course.submit(student, course.answered(**ANSWERS[number % len(ANSWERS)]))


def assert_as_here(course: Course, root: Path) -> None:
    """As the same class graded on this machine, which has seen nothing of it before."""
    copy = classes.copy(course, root)
    shutil.rmtree(copy.root / "classroom" / "autograded")
    (copy.root / "classroom" / "gradebook.db").unlink()
    copy.generate()
    done = copy.grade()
    assert done.exit_code == 0, done.stderr
    graders.close()
    test_batch.assert_same(copy.root, course.root)


def staged(course: Course) -> int:
    """How many learners' notebooks are graded and wait to be stored, or are stored."""
    place = course.root / "classroom" / "autograded"
    return len([*place.glob(".autograder/new/*"), *place.glob("learner-*")])


def test_the_same_marks_rows_and_notebooks(cluster, course, tmp_path):
    """Odd submissions, files of the course and of learners, a private hidden test."""
    (course.folder / "data").mkdir()
    (course.folder / "data" / "factor.txt").write_text("2")
    private = tmp_path / "private" / "t01" / "hidden"
    shutil.copytree(course.folder / "hidden", private)
    (private / "test_ex1_hidden.py").write_text(classes.HIDDEN.replace("86420", "97531"))
    setting = f"\nget_config().Score.hidden = {str(private.parents[1])!r}\n"
    (course.root / "nbgrader_config.py").write_text(classes.CONFIG + setting)
    course.generate()
    test_batch.odd_class(course)
    course.submit("reads-data", course.answered(ex1=READS))
    own = course.submit("brings-data", course.answered(ex1=READS))
    (own / "data").mkdir()
    (own / "data" / "factor.txt").write_text("3")
    (own / "mine.txt").write_text("own")
    status, said, problems = end(start(course, cluster.address))
    assert status == 0, problems
    assert re.search(r"^t01: \d+ graded, 0 unchanged, 0 not graded\.$", said)
    assert_as_here(course, tmp_path / "here")
    for student in ("reads-data", "brings-data"):  # only the hidden test is against them
        assert course.marks(student) == {"t01-ex1": 1.0, "t01-ex2": 3.0}
    status, said, problems = end(start(course, cluster.address))
    assert (status, "0 graded" in said) == (0, True), problems


def test_a_worker_killed_in_the_middle(cluster, course, tmp_path):
    hand_in(course)
    run = start(course, cluster.address)
    wait_until(lambda: staged(course) >= 4)
    machines.kill(cluster.workers[0])
    assert staged(course) < len(CLASS)
    status, said, problems = end(run)
    assert (status, said) == (0, "t01: 24 graded, 0 unchanged, 0 not graded.\n"), problems
    assert_as_here(course, tmp_path / "here")


def test_all_workers_killed_and_another_one_started(cluster, course, tmp_path):
    hand_in(course)
    run = start(course, cluster.address)
    wait_until(lambda: staged(course) >= 4)
    for worker in cluster.workers:
        machines.kill(worker)
    assert staged(course) < len(CLASS)
    cluster.worker()
    status, said, problems = end(run)
    assert (status, said) == (0, "t01: 24 graded, 0 unchanged, 0 not graded.\n"), problems
    assert_as_here(course, tmp_path / "here")


def test_a_cluster_without_any_worker_left_is_a_sentence_and_what_is_done_is_kept(cluster, course):
    hand_in(course)
    run = start(course, cluster.address, IMPATIENT)
    wait_until(lambda: staged(course) >= 4)
    for worker in cluster.workers:
        machines.kill(worker)
    assert_an_outage(course, run, f"{cluster.address}: all workers are gone")


def test_a_scheduler_that_is_gone_is_a_sentence_and_what_is_done_is_kept(course, tmp_path):
    hand_in(course)
    with machines.cluster(tmp_path / "dask") as cluster:
        run = start(course, cluster.address)
        wait_until(lambda: staged(course) >= 4)
        machines.kill(cluster.scheduler)
        assert_an_outage(course, run, f"{cluster.address}: the scheduler is gone")


def assert_an_outage(course: Course, run: subprocess.Popen[str], says: str) -> None:
    status, _, problems = end(run)
    assert status == 1
    assert "Traceback" not in problems
    assert problems.splitlines()[-1].startswith(says)
    kept = staged(course)
    assert 0 < kept < len(CLASS)
    done = course.grade()
    assert done.stdout == f"t01: {len(CLASS) - kept} graded, {kept} unchanged, 0 not graded.\n"
    graders.close()


def test_interrupted(cluster, course, tmp_path):
    """Ctrl-C keeps what is done, and ends what still runs on the workers."""
    hand_in(course)
    slow = course.answered(ex1=HANGS, ex2=HANGS.replace("t01-ex1", "t01-ex2"))
    for student in CLASS[8:12]:
        course.submit(student, slow)
    run = start(course, cluster.address)
    wait_until(lambda: [*(course.root / "classroom" / "autograded").glob("learner-*")])
    run.send_signal(signal.SIGINT)
    status, _, problems = end(run)
    assert status == 130, problems
    left = len(CLASS) - staged(course)
    assert left >= 1
    assert f"Stopped before {left} others" in problems
    running = [psutil.Process(worker.pid) for worker in cluster.workers]
    wait_until(lambda: not any(one.children(recursive=True) for one in running))
    hand_in(course)
    assert end(start(course, cluster.address))[0] == 0
    assert_as_here(course, tmp_path / "here")


# Workers that must not grade


def without_tremplin(folder: Path) -> list[str]:
    """Dask, and everything else that is installed here."""
    folder.mkdir()
    for place in filter(Path.is_dir, map(Path, site.getsitepackages())):
        for path in place.iterdir():
            if "tremplin" not in path.name.lower() and path.suffix != ".pth":
                (folder / path.name).symlink_to(path)
    start = f"import sys; sys.path.append({str(folder)!r}); from dask.__main__ import main; main()"
    return [sys.executable, "-I", "-S", "-c", start]


def bare(cluster: Cluster, tmp_path: Path) -> None:
    cluster.worker(dask=without_tremplin(tmp_path / "bare"))


def older(cluster: Cluster, tmp_path: Path) -> None:
    package = tmp_path / "older" / "autograder"
    shutil.copytree(machines.ROOT / "autograder", package)
    with (package / "scoring.py").open("a") as file:
        file.write("# not as good\n")
    cluster.worker(PYTHONPATH=str(package.parent))


def ancient(cluster: Cluster, tmp_path: Path) -> None:
    """From before there were clusters."""
    package = tmp_path / "ancient" / "autograder"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "grading.py").touch()  # or an editable installation would find the rest
    cluster.worker(PYTHONPATH=str(package.parent))


def another_python(cluster: Cluster, tmp_path: Path) -> None:
    """It says so, which is what there is on a machine with one Python."""
    (tmp_path / "sitecustomize.py").write_text(
        "import collections, sys\n"
        "fields = 'major minor micro releaselevel serial'\n"
        "sys.version_info = collections.namedtuple('V', fields)(*sys.version_info[:4], 9)\n"
    )
    cluster.worker(PYTHONPATH=f"{tmp_path}:{machines.ROOT}")


def unprotected(cluster: Cluster, _tmp_path: Path) -> None:
    captive.need("landlock", "seccomp")
    off = {"AUTOGRADER_WITHOUT": "landlock,seccomp,bubblewrap", "AUTOGRADER_SANDBOX": ""}
    cluster.worker(**off)


def less_protected(cluster: Cluster, _tmp_path: Path) -> None:
    captive.need("landlock", "seccomp", "bubblewrap")
    cluster.worker(AUTOGRADER_WITHOUT="bubblewrap")


UNFIT = {
    "without Tremplin": (bare, "Tremplin is not installed there"),
    "with another version": (older, "it has another version of Tremplin"),
    "from before there were clusters": (ancient, "it has another version of Tremplin"),
    "another Python": (another_python, r"it has python 3\.\d+\.\d+\.final\.9, and this is 3\."),
    "no protection": (unprotected, "Nothing here hides files and network"),
    "less protection than the others": (
        less_protected,
        "Protection: L0 L1.*, but tcp:.* has Protection: L0 L1",
    ),
}


@pytest.mark.parametrize(("worker", "says"), UNFIT.values(), ids=UNFIT)
def test_a_worker_that_must_not_grade_is_named_before_anything_is_graded(
    worker, says, cluster, course, tmp_path
):
    hand_in(course)
    worker(cluster, tmp_path)
    status, said, problems = end(start(course, cluster.address))
    machines.kill(cluster.workers[-1])
    assert problems.count("\n") == 1, problems
    assert re.search(rf"^tcp://127\.0\.0\.1:\d+: .*{says}", problems)
    assert (status, said, staged(course)) == (1, "", 0)


@pytest.mark.skipif(not PROTECTED, reason=sandbox.describe(sandbox.probe()))
@pytest.mark.parametrize(
    ("worker", "says"),
    [
        (older, "it has another version of Tremplin"),
        (unprotected, "Nothing here hides files and network"),
    ],
    ids=["with another version", "no protection"],
)
def test_a_worker_that_must_not_grade_comes_later(worker, says, cluster, course, tmp_path):
    """It would be asked as soon as it is there."""
    hand_in(course)
    run = start(course, cluster.address)
    wait_until(lambda: staged(course) >= 2)
    for fit in cluster.workers:
        machines.kill(fit)
    worker(cluster, tmp_path)
    status, _, problems = end(run)
    machines.kill(cluster.workers[-1])
    assert status == 1
    assert problems.splitlines()[-1].startswith(cluster.address)
    assert says in problems.splitlines()[-1]
    assert 0 < staged(course) < len(CLASS)


# Addresses and certificates

BAD = {
    "no scheme": ("localhost:8786", r"--scheduler localhost:8786: write tcp://HOST:PORT"),
    "another scheme": ("http://127.0.0.1:1", r"--scheduler http://127\.0\.0\.1:1: write tcp://"),
    "nobody there": ("tcp://127.0.0.1:1", r"tcp://127\.0\.0\.1:1: no scheduler answers there"),
    "no certificates": ("tls://127.0.0.1:1", r"tls://127\.0\.0\.1:1: .* certificates .*scale\.md"),
}


@pytest.mark.parametrize(("address", "says"), BAD.values(), ids=BAD)
def test_an_address_that_does_not_work_is_a_sentence(address, says, course):
    hand_in(course)
    status, said, problems = end(start(course, address))
    (sentence,) = problems.splitlines()
    assert re.match(says, sentence)
    assert (status, said) == (1, "")


def test_a_scheduler_without_workers_is_a_sentence(scheduler, course):
    hand_in(course)
    for worker in scheduler.workers:
        machines.kill(worker)
    status, said, problems = end(start(course, scheduler.address))
    assert problems.startswith(f"{scheduler.address}: this scheduler has no workers")
    assert (status, said, problems.count("\n")) == (1, "", 1)


def test_without_dask_the_line_that_installs_it(course, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    hand_in(course)
    done = course.grade("--scheduler=tcp://127.0.0.1:1")
    assert done.exit_code == 1
    assert done.stderr == (
        "--scheduler needs Dask, which is not installed: pip install distributed\n"
    )


@pytest.mark.parametrize(
    ("address", "warns"),
    [("tcp://127.0.0.1:1", False), ("tcp://10.0.0.7:1", True), ("tls://10.0.0.7:1", False)],
)
def test_a_link_that_others_can_use_is_said(address, warns):
    assert ("use tls://" in ours.warning(address)) == warns


def certificates(folder: Path) -> dict[str, str]:
    """Made as docs/scale.md says, and named as it says."""
    text = DOCUMENT.read_text("utf-8")
    make, name = (re.search(rf"```sh\n({word}.*?)```", text, re.DOTALL)[1] for word in FIRST)
    folder.mkdir()
    subprocess.run(["/bin/sh", "-ec", make], cwd=folder, check=True, capture_output=True)
    told = subprocess.run(
        ["/bin/sh", "-ec", f"{name}\nenv"],
        cwd=folder,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    lines = (line.partition("=") for line in told.stdout.splitlines())
    return {name: value for name, _, value in lines if name.startswith("DASK_")}


FIRST = ("umask", "export")


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not installed")
def test_tls_with_certificates_as_documented(course, tmp_path):
    hand_in(course)
    settings, others = certificates(tmp_path / "ours"), certificates(tmp_path / "others")
    assert {Path(value).stem for value in settings.values()} >= {"ca", "cert", "key"}
    with machines.cluster(tmp_path / "dask", scheme="tls", settings=settings) as cluster:
        assert cluster.address.startswith("tls://127.0.0.1:")
        for wrong, address in (
            (others, cluster.address),
            ({}, cluster.address),
            ({}, cluster.address.replace("tls", "tcp")),
        ):
            status, said, problems = end(start(course, address, **wrong))
            assert (status, said) == (1, "")
            assert problems.startswith(f"{address}: no scheduler")
            assert problems.count("\n") == 1
        status, said, problems = end(start(course, cluster.address, **settings))
    assert (status, said) == (0, "t01: 24 graded, 0 unchanged, 0 not graded.\n"), problems
    assert_as_here(course, tmp_path / "here")
