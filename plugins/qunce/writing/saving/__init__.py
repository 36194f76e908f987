"""A file of the project written only if it is as it was seen, and every write undone."""
