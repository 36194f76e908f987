"""What of a chat nobody may read on a page: numbers, accounts, amounts, members' names."""
