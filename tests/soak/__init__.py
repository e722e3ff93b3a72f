"""A soak: both clients at work for a quarter of an hour through a proxy that spoils one exchange in five."""
