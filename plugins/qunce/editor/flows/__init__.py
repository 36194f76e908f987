"""What people do to a record that is more than filling in its form: each step read, judged, written."""
