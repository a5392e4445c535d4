"""`python -m autograder` is the command-line program."""

from autograder.cli import main

if __name__ == "__main__":
    main()
