"""Draws the fictional quarter of the demo: `python -m demo.drawing`.

Everything is drawn in metres around one centre and written to demo/geo as GeoJSON.
The same drawing always gives the same files, byte for byte.
"""
