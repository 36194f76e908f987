"""What scripts and search engines read: JSON inside a page or a script file."""
