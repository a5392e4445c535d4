# technique: 2
# gains: the grade cell's asserts, turned into nothing by an input transformer of IPython
# stopped by: no test runs in the learner's process
# shown: naive, points
shell = get_ipython()
shell.input_transformers_post = [lambda lines: ["pass\n"]]
