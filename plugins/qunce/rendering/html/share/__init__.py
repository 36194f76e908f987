"""A share's page and what belongs to it: live, summary, questions, what is owed."""
