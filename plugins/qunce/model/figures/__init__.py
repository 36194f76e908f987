"""What authors have drawn of data they write as lists: chats and diagrams."""
