"""Records and kinds as plain values for programs: JSON, and the schema of its source."""
