"""Where a finished site goes, as mkdocs.yml says it."""
