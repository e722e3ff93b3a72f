"""Knows Keystone: credentials, sessions and plugins of keystoneauth1, clouds.yaml."""
