#!/bin/sh
# Double-click: installs JupyterLab from this stick, and opens it.
cd "$(dirname "$0")" || exit 1
cd jupyterlab || exit 1
for python in python3 /usr/local/bin/python3 python; do
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && exec "$python" start.py
done
echo "Il manque Python 3.11, ou une version plus neuve : installe-le depuis https://www.python.org/downloads/, puis recommence."
echo "Python 3.11 or newer is missing: install it from https://www.python.org/downloads/, then start again."
exit 1
