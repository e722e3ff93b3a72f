"""The fault suite: what the client does when the network, a proxy, Watcher or Keystone misbehaves.

Everything here talks over real sockets. `table.py` names the faults and what each call must do about them; the table in
docs/faults.md is written from a run: `python -m pytest tests/faults/test_table.py --write-faults`.
"""
