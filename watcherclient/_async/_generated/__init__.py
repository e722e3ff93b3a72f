"""The list methods of each resource."""
