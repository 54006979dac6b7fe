"""The first look at a report: its words and names, quotation marks and capitals."""
