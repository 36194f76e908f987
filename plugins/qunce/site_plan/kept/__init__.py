"""What one plan leaves to the next: files whose making would only be asked the same again."""
