"""Questions and answers over all shares, and what is still to be done about some."""
