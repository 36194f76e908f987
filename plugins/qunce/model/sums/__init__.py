"""A sum that readers do with their own numbers: its formula, its quantities, its worked examples."""
