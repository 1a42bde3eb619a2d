"""Count and check the message data: ``python -m training.data``.

``report`` counts the data against its targets, ``check`` looks at every row, ``hashes`` and
``datasheet`` keep ``data/CHANGELOG.md`` and ``data/README.md`` true.
"""
