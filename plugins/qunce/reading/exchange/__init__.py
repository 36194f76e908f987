"""From a table of somebody else's to records of ours."""
