"""Model and facts → HTML fragments, plain text and calendars: no clock, no disk."""
