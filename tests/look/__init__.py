"""Renders every page and computes what an eye would see."""
