"""What bodies are written with: texts pasted from elsewhere, pictures, and what a toolbar offers."""
