"""Looking back: what is counted at a share, and what was learnt from it."""
