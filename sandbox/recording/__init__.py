"""The script behind `python -m sandbox record`: real exchanges for tests/contract/recorded."""
