"""Records as tables that people edit in a spreadsheet and import again."""
