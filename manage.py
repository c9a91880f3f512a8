#!/usr/bin/env python
"""Runs Recovery's commands in a checkout; `recovery` does where a wheel is installed."""

from config.commands import main

if __name__ == "__main__":
    main()
