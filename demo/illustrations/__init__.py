"""Draws the pictures of the demo neighbourhood: flat shapes in a few colours.

Every picture is written as SVG by plain Python, the same for the same key, and
turned into WebP once, by whoever changes the drawings. Loading the demo needs
only the finished files in demo/images.
"""
