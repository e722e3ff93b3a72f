"""Knows Watcher: arguments, bodies, microversions, states. No HTTP library, no I/O."""
