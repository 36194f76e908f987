"""A summary for other places: one typed document, and a renderer for each place."""
