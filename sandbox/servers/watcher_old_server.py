"""Run the API of an older Watcher; needs the environment of requirements/watcher-old.txt."""

import database
import serving
from watcher.api.app import VersionSelectorApplication
from watcher.common.service import prepare_service
from watcher.conf import CONF

if __name__ == "__main__":
    arguments = serving.arguments(__doc__)
    prepare_service(["watcher", "--config-file", arguments.config], CONF)
    database.create()
    serving.serve(VersionSelectorApplication(), arguments.fd[0])
