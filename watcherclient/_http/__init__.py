"""Knows HTTP, and no resource of Watcher: requests, answers, errors, endpoints, retries, TLS."""
