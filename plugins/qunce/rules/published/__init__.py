"""What was published, held against what the files say now."""
