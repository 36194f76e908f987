"""A summary from a chat to its publication: drafted, shown to the speaker, published, put right."""
