"""Trials over REST: a plan and its planner, a trial, what becomes of it, its report."""
