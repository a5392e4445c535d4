# technique: 5
# gains: nothing that was ever seen: events before a cell, formatters of its value
# stopped by: no test runs in the learner's process
# shown: never, it did not work against nbgrader either; here so that it stays so
try:
    shell = get_ipython()
    shell.events.register("pre_run_cell", lambda info: setattr(info, "raw_cell", "pass"))
    shell.display_formatter.formatters["text/plain"].for_type(float, lambda *_: "2.0")
except Exception:
    pass
