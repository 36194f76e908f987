"""The commands that change how a share stands."""
