"""What things are: frozen values, standard library only. Beyond `reading` they are always valid."""
