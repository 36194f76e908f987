"""What is wrong with a share or a season that can be read."""
