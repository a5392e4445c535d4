"""The school as a folder of files: lessons that run in a browser, with nothing to install."""
