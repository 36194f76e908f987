"""What a share asks for, when, and of whom."""
