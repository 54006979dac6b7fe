"""Who says it, and how far what they say reaches."""
