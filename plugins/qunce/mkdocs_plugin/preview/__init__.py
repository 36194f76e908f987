"""A preview: pages made one at a time as a build makes them, and a server that knows who looks."""
