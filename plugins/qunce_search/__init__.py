"""Search for Chinese MkDocs sites: an index made at build time and a script that reads it.

Nothing is imported here: the process that makes the index needs no MkDocs.
"""
