#!/bin/sh
# Double-click, or: sh start-linux.sh — opens the school in a browser. Needs Python 3, nothing else.
cd "$(dirname "$0")" || exit 1
exec python3 start.py
