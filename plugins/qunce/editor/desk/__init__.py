"""The project on the desk: what is in it, and one file of it as it was opened."""
