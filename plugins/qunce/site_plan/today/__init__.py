"""What is due: the home page and 今日."""
