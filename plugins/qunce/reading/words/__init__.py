"""Words for authors and their spellings: names of kinds, guesses, invisible characters."""
