"""The only package that knows nbgrader: its configuration, its pipeline, its gradebook."""
