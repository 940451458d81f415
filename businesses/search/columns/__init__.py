"""The default engine: all that can be found as columns of numbers in NumPy arrays.

From the outside in: `engine` answers and takes in changes; `snapshot` is what it knows
at one moment, a `segment` of arrays that may lie on disk (`folder`) and a small one in
memory with what has changed since. `matching` finds words, `filtering` narrows and
counts, `ordering` ranks, `answering` puts an answer together.
"""
