"""What only the team may see, and whether a finished public site gives it away."""
