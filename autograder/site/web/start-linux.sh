#!/bin/sh
# Double-click, or: sh start-linux.sh. Opens the school in a browser. Needs Python 3, nothing else.
cd "$(dirname "$0")" || exit 1
[ -f start.py ] || cd site || exit 1
for python in python3 python; do
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 8))' 2>/dev/null && exec "$python" start.py
done
echo "Il manque Python 3 : installe-le (par exemple « sudo apt install python3 »), puis recommence."
echo "Python 3 is missing: install it (for example \"sudo apt install python3\"), then start again."
[ -t 0 ] && read -r _
exit 1
