"""What an import makes: files of new records, put in place all together or not at all."""
