"""What the exit status of a command says; docs/commands.md tells its users."""

DONE = 0
NOTHING = 1
"""What was asked for could not be read, opened or found."""
USAGE = 2
"""The command line is not as it should be (click's own status)."""
PARTLY = 3
"""Some of the reports could not be read, and were named; the rest were."""
FAULT = 4
"""The program itself failed."""
INTERRUPTED = 130
