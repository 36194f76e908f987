"""What follows from what is known: facts and problems from the model, pure."""
