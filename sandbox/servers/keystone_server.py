"""Run Keystone; needs the environment of requirements/keystone.txt."""

import os

import serving

if __name__ == "__main__":
    arguments = serving.arguments(__doc__)
    os.environ["OS_KEYSTONE_CONFIG_FILES"] = arguments.config
    # Importing the module builds the application from the configuration just named.
    from keystone.wsgi.api import application

    serving.serve(application, arguments.fd[0])
