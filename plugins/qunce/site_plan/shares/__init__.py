"""Shares, their summaries and their tags."""
