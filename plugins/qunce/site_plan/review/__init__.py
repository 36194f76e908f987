"""Looking back: retrospectives, what was promised in them, and how numbers went."""
