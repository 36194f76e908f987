"""YAML as text with line numbers, and what authors get wrong in it."""
