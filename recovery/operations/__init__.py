"""What an operator needs: backups, restores, figures of the running system, a demo."""
