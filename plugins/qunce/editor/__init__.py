"""The local web application that writes a project in a browser; an adapter, as the commands are."""
