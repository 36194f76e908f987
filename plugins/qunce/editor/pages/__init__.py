"""One page of the editor per module."""
