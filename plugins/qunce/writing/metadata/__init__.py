"""A record's file with some of its keys changed and every other byte kept."""
