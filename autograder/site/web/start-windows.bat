@echo off
rem Double-click: opens the school in a browser. Needs Python 3 (python.org), nothing else.
rem Windows has a "python" that only opens its shop: a program is asked before it is used.
pushd "%~dp0"
if not exist start.py cd site
set "check=import sys; sys.exit(sys.version_info < (3, 8))"
set "python=py -3"
%python% -c "%check%" >nul 2>nul || set "python=python"
%python% -c "%check%" >nul 2>nul || goto missing
%python% start.py
if errorlevel 1 pause
exit /b
:missing
echo Il manque Python 3 : installe-le depuis https://www.python.org/downloads/, puis recommence.
echo Python 3 is missing: install it from https://www.python.org/downloads/, then start again.
pause
exit /b 1
