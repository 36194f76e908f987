"""A built site, and how it reaches the people who read it."""
