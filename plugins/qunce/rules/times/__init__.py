"""Where a share stands at a moment, and for how long things are asked for."""
