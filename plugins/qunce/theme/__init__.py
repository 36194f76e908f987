"""Templates, styles and scripts, and how they are bundled; no engine is imported here."""
