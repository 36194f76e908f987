"""What is wrong with a calendar feed, rule by rule: lenient programs let most of it pass."""
