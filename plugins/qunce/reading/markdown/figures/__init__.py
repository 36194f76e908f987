"""What stands in the blocks that draw a list or a table; the page is drawn from the same reading."""
