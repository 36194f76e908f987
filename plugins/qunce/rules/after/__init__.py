"""What follows from shares that are over: what they lack, came to, and lead to."""
