"""Moving over from python-watcherclient: both clients side by side, and how its consumers call it.

`incumbent.py` has the environment with python-watcherclient 4.11.0, which other tests use too; the tests here run
against the sandbox.
"""
