#!/bin/sh
# Double-click: opens the school in a browser. Needs Python 3 (python.org), nothing else.
cd "$(dirname "$0")" || exit 1
exec python3 start.py
