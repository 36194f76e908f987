"""What groups can do on the platforms they live on, and what to do there instead."""
