"""One parser for each kind of record, and the project they make up."""
