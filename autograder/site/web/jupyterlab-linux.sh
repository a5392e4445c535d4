#!/bin/sh
# Double-click, or: sh jupyterlab-linux.sh. Installs JupyterLab from this stick, and opens it.
cd "$(dirname "$0")" || exit 1
cd jupyterlab || exit 1
for python in python3 python; do
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && exec "$python" start.py "$@"
done
echo "Il manque Python 3.11, ou une version plus neuve : installe-le (par exemple « sudo apt install python3 »), puis recommence."
echo "Python 3.11 or newer is missing: install it (for example \"sudo apt install python3\"), then start again."
[ -t 0 ] && read -r _
exit 1
