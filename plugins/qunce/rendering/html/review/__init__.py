"""Looking back: what was learnt, what was promised, and how numbers went."""
