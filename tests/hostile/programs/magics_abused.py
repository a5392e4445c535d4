# technique: own
# gains: files elsewhere, and commands, by what a notebook offers besides Python
# stopped by: the sandbox, which does not know who asks; commands are not run at all
# shown: process, file
get_ipython().run_cell_magic("writefile", "-a /tmp/@LEFT@", "left")
# %% double
%%writefile @COURSE@/@LEFT@
left
# %% greet
%%writefile -a /tmp/@LEFT@
left
# %% fare
get_ipython().system("touch /tmp/@LEFT@")
get_ipython().getoutput("cat @COURSE@/assignments/v01/hidden/*")
get_ipython().run_cell_magic("writefile", "../../@LEFT@", "left")
# %% table
%run @COURSE@/assignments/v01/hidden/test_v01_hidden.py
!touch /var/tmp/@LEFT@
# %% upto
%%bash
touch /dev/shm/@LEFT@
