"""What stands inside blocks that hold more than prose, one module a block."""
