"""Posters: what one says, where each line of it stands, and the picture; values in, bytes out."""
