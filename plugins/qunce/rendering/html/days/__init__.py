"""Pages that go by days: home, today, months, quarters."""
