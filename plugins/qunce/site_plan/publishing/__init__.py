"""发到别处: what leaves the site of a summary, its page, and a card for each takeaway."""
