"""The only code that reads the disk: which files there are, and their text."""
