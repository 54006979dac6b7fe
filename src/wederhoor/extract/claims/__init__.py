"""Occurrences become claims: who and where fills their roles, when it was, how many, who says so."""
