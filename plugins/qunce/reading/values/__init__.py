"""From nodes to values: keys, converters, lists, times."""
