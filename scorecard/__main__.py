"""`python -m scorecard COMMAND`: the command line's way in."""

from scorecard.cli.main import run

if __name__ == "__main__":
    run()
