"""A site built, replaced in one step, and previewed."""
