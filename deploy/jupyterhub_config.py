"""JupyterHub for a class on one machine: docs/class-server.md says how and why."""

import csv
import grp
import os
import pwd
import sys
import tomllib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from places import (
    EXCHANGE,
    INSTRUCTORS,
    LEARNERS,
    LESSONS,
    PROGRAMS,
    PYTHON,
    ROLL,
    SETTINGS,
    STATE,
)

c = get_config()  # noqa: F821 - JupyterHub defines it
said = tomllib.loads(SETTINGS.read_text("utf-8"))
path = f"{PYTHON.parent}:/usr/local/bin:/usr/bin:/bin"

# The hub and its proxy.

c.JupyterHub.bind_url = said["listen"]
c.JupyterHub.hub_ip = "127.0.0.1"
c.JupyterHub.db_url = f"sqlite:///{STATE}/jupyterhub.sqlite"
c.JupyterHub.cookie_secret_file = str(STATE / "cookie_secret")
c.ConfigurableHTTPProxy.command = [
    str(PROGRAMS / "proxy/node_modules/.bin/configurable-http-proxy")
]
c.ConfigurableHTTPProxy.pid_file = str(STATE / "proxy.pid")
c.JupyterHub.cleanup_servers = False  # a restart of the hub stops nobody's work
c.JupyterHub.template_vars = {
    "announcement_login": "Ton identifiant et ton mot de passe sont sur ta feuille. — "
    "Your username and your password are on your sheet."
}

# Who may come in: accounts of this machine, in one of two groups.


def groups(_authenticator, _handler, authentication):
    """Unix groups are the hub's groups."""
    name = authentication["name"]
    own = os.getgrouplist(name, pwd.getpwnam(name).pw_gid)
    mine = {grp.getgrgid(number).gr_name for number in own}
    return authentication | {"groups": sorted(mine & {LEARNERS, INSTRUCTORS})}


c.JupyterHub.authenticator_class = "pam"
c.PAMAuthenticator.service = "tremplin"  # /etc/pam.d/tremplin
c.PAMAuthenticator.open_sessions = False
c.LocalAuthenticator.allowed_groups = {LEARNERS, INSTRUCTORS}
c.Authenticator.manage_groups = True
c.Authenticator.delete_invalid_users = True  # whose account was taken away
c.Authenticator.post_auth_hook = groups

# A learner's server: lessons, nbgrader's list of assignments, limits.

command = [str(PYTHON), "-m", "autograder", "seat", f"--lessons={LESSONS}"]
command += [f"--exchange={EXCHANGE}", "--"]
command += [f"--ServerApp.shutdown_no_activity_timeout={said['idle'] * 60}"]
command += [f"--MappingKernelManager.cull_idle_timeout={said['idle'] * 60}"]
# Each process alone has less than all together may have: Python then says MemoryError to the
# learner who asked for too much, before the system ends the whole server.
megabyte = 1_048_576
limits = [f"--data={(said['memory'] - 150) * megabyte}", f"--nproc={said['processes']}"]
limits += [f"--fsize={said['file'] * megabyte}", "--core=0"]
c.Spawner.cmd = ["/usr/bin/prlimit", *limits, "--", *command]
c.Spawner.env_keep = ["LANG", "TZ"]
c.Spawner.start_timeout = c.Spawner.http_timeout = 300  # thirty at once, at nine o'clock


def prepared(spawner):
    """The learner's language, as the list of learners has it now."""
    with ROLL.open(encoding="utf-8", newline="") as file:
        spoken = {row["id"]: row["language"] for row in csv.DictReader(file)}
    spawner.environment = {
        "EDITION": spoken.get(spawner.user.name) or said["language"],
        "LANG": "C.UTF-8",
        "PATH": path,
    }


c.Spawner.pre_spawn_hook = prepared

if Path("/run/systemd/system").is_dir():
    c.JupyterHub.spawner_class = "systemd"
    c.SystemdSpawner.mem_limit = said["memory"] * megabyte
    c.SystemdSpawner.cpu_limit = said["cores"]
    c.SystemdSpawner.isolate_tmp = True
    c.SystemdSpawner.isolate_devices = True
    c.SystemdSpawner.disable_user_sudo = True
    c.SystemdSpawner.unit_extra_properties = {"MemorySwapMax": "0", "ProtectSystem": "full"}
else:  # a container, or the test: the limits above for each process, none for all together
    c.JupyterHub.spawner_class = "jupyterhub.spawner.LocalProcessSpawner"

# Those who teach share one server, deploy/teach, whose user owns the course: learners' code that
# is graded runs as nobody who has anything else.

secret = dict(line.split("=", 1) for line in (STATE / "teach.env").read_text("utf-8").split())
c.JupyterHub.services = [
    {
        "name": "teach",
        "url": "http://127.0.0.1:8082",
        "api_token": secret["JUPYTERHUB_API_TOKEN"],
        "oauth_no_confirm": True,
    }
]
c.JupyterHub.load_roles = [
    {
        "name": "instructor",
        "groups": [INSTRUCTORS],
        # and they see who is there, and stop and start servers that hang
        "scopes": ["access:services!service=teach", "admin-ui", "list:users", "servers"],
    }
]


def first_page(handler):
    """Instructors to the formgrader's server, learners (an empty answer) to their own."""
    user = handler.current_user
    teaches = user and any(group.name == INSTRUCTORS for group in user.groups)
    return "/services/teach/lab" if teaches else ""


c.JupyterHub.default_url = first_page
