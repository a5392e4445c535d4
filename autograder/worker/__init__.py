"""What runs beside the learner's code, in its sandbox: untrusted, imports nothing else of ours."""
