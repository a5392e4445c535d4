# technique: 4
# gains: the grade cell, which a patched shell only pretends to run
# stopped by: no test runs in the learner's process; the worker has no kernel
# shown: naive, points
class Fine:
    success = True
    error_before_exec = error_in_exec = result = None


shell = type(get_ipython())
shell.run_cell = shell.run_cell_async = shell.do_execute = lambda *_, **__: Fine()
