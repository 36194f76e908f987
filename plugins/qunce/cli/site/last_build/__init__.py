"""A build that has nothing to do: what went into the last one, and what came out of it."""
