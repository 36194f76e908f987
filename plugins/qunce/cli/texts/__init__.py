"""Texts to paste, on stdout or as a folder of files."""
