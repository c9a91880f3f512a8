"""Gathers the packages' models for Django: `models.py`, and every file of a folder `kinds/`."""

from importlib import import_module

from recovery.core.found import PACKAGES, has, is_folder, modules_of

for package in PACKAGES:
    if has(f"{package}.models"):
        import_module(f"{package}.models")
    if is_folder(f"{package}.kinds"):
        modules_of(f"{package}.kinds")
