"""Chat records, as messages: one module for each format that somebody exports."""
