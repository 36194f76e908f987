"""People, groups and series."""
