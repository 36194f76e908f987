"""The calendar of shares, and its feeds."""
