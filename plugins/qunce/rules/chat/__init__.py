"""What follows from the messages of a share: who spoke, what was asked and answered, what stays."""
