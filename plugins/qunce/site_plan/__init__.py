"""Library → every page and file of the site, as virtual files that no engine owns."""
