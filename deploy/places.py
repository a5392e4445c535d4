"""Where things are on a class server."""

from pathlib import Path

PROGRAMS = Path("/opt/tremplin")  # the virtual environment, the proxy, this folder
PYTHON = PROGRAMS / "venv/bin/python"
SETTINGS = Path("/etc/tremplin/settings.toml")
ROLL = Path("/etc/tremplin/learners.csv")  # everybody, with their language; only root reads it
STATE = Path("/var/lib/tremplin")  # the hub's own
BACKUPS = Path("/var/backups/tremplin")

GRADER = "grader"  # the one user who reads the course, and grades
LEARNERS, INSTRUCTORS = "learners", "instructors"  # groups
COURSE = Path("/srv/tremplin/course")
LESSONS = Path("/srv/tremplin/lessons")  # what learners get of it, as everybody may read it
EXCHANGE = Path("/srv/nbgrader/exchange")
HOMES = Path("/home")
