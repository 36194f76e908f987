"""Steps of a share, each written into its ledger: what they make of its file, or why not."""
