"""The engines compared, one module each."""
