"""What differs between threads and event loops: the only pair of modules that is written twice by hand."""
