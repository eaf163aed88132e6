"""What stands in the tables for a spreadsheet; one file for each part of the report."""

from compare.render.tables import (
    actors,
    findings,
    frames,
    keyness,
    labels,
    quantities,
    texts,
    told,
    voices,
    worksheet,
)

TABLES = (
    findings.TABLES
    | texts.TABLES
    | told.TABLES
    | voices.TABLES
    | actors.TABLES
    | labels.TABLES
    | quantities.TABLES
    | frames.TABLES
    | keyness.TABLES
    | worksheet.TABLES
)
"""Every table by its name."""
