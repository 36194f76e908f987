"""What people do to a project, for command line and browser alike: results or a refusal as values."""
