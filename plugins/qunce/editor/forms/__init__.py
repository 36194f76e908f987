"""Records as forms: metadata to fields, what was posted to changes, problems to their fields."""
