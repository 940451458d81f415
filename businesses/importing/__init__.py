"""Reading a file of businesses into a directory, as often as one likes.

The way of a record: `sources` read the file, `values` and `kinds` make out what it
says, `matching` finds the same shop told twice, `ownership` keeps apart what people
and what imports wrote, `writing` saves through the form that editors use, `report`
says what happened. `process` holds them together.
"""
