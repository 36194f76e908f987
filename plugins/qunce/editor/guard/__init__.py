"""Who may ask the editor for what, and what its answers allow a browser."""
