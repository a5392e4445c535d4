#!/bin/sh
# Double-click: opens the school in a browser. Needs Python 3 (python.org), nothing else.
cd "$(dirname "$0")" || exit 1
[ -f start.py ] || cd site || exit 1
for python in python3 /usr/local/bin/python3 python; do
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 8))' 2>/dev/null && exec "$python" start.py
done
echo "Il manque Python 3 : installe-le depuis https://www.python.org/downloads/, puis recommence."
echo "Python 3 is missing: install it from https://www.python.org/downloads/, then start again."
exit 1
