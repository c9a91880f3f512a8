"""Every mail that leaves: what it says in each language, how it looks, and sending it."""
