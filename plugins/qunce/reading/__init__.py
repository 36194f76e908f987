"""Markdown on disk → model and problems: the only code that reads content."""
