"""Plain text: Chinese dates, values of placeholders, announcements."""
