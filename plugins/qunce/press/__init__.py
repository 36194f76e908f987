"""Where posters are drawn: with fonts and photos from the disk, each once."""
