"""What texts may not say, and how long they may be."""
