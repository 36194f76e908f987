"""What every page is drawn from: the site, sources of pages, rows of lists."""
