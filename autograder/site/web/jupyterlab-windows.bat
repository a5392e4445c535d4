@echo off
rem Double-click: installs JupyterLab from this stick, and opens it.
rem Windows has a "python" that only opens its shop: a program is asked before it is used.
pushd "%~dp0"
cd jupyterlab
set "check=import sys; sys.exit(sys.version_info < (3, 11))"
set "python=py -3"
%python% -c "%check%" >nul 2>nul || set "python=python"
%python% -c "%check%" >nul 2>nul || goto missing
%python% start.py
if errorlevel 1 pause
exit /b
:missing
echo Il manque Python 3.11, ou une version plus neuve : installe-le depuis https://www.python.org/downloads/, puis recommence.
echo Python 3.11 or newer is missing: install it from https://www.python.org/downloads/, then start again.
pause
exit /b 1
