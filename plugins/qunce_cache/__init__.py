"""Builds of MkDocs sites that keep what has not changed; knows no other plugin by name."""
