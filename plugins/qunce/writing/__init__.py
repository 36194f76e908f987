"""What commands change in files: atomic replacement, ledger entries, repairs."""
