"""PostgreSQL as Django speaks it, with a cheaper look whether a kept connection still lives."""
